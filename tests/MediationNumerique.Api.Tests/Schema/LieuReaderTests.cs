using FsCheck;
using FsCheck.Fluent;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class LieuReaderTests
{
    [Fact]
    public void A_complete_place_is_read_without_anomaly()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu);

        Assert.Empty(anomalies);
        Assert.Equal("Médiathèque Jean-Jaurès", lieu!.Nom);
        Assert.Equal((45.7667, 4.8803), (lieu.Latitude, lieu.Longitude));
        Assert.Equal(new DateOnly(2026, 1, 31), lieu.DateMaj);
    }

    [Fact]
    public void Every_field_reaches_the_typed_place()
    {
        var brut = Sample.Lieu with
        {
            ComplementAdresse = "Bâtiment B",
            Horaires = "Mo-Fr 09:00-12:00",
            PresentationResume = "Résumé",
            PresentationDetail = "Détail",
            Source = "Exemple",
            Itinerance = ["Fixe"],
            StructureParente = "Ville",
            PublicsSpecifiquementAdresses = ["Jeunes"],
            PriseEnChargeSpecifique = ["Surdité"],
            FraisACharge = ["Gratuit"],
            DispositifProgrammesNationaux = ["France Services"],
            FormationsLabels = ["ORDI 3.0"],
            AutresFormationsLabels = ["QPV"],
            ModalitesAccompagnement = ["À distance"],
        };

        var lieu = LieuReader.Read(brut).Content!;

        Assert.All(typeof(LieuMediationNumerique).GetProperties(), p =>
            Assert.True(p.GetValue(lieu) is { } value && value is not System.Collections.ICollection { Count: 0 }, p.Name));
    }

    [Fact]
    public void The_raw_and_the_typed_place_have_the_same_fields_in_the_same_order() => Assert.Equal(
        typeof(LieuBrut).GetProperties().Select(p => p.Name),
        typeof(LieuMediationNumerique).GetProperties().Select(p => p.Name));

    [Fact]
    public void A_refused_place_comes_with_all_its_errors()
    {
        var reading = LieuReader.Read(Sample.Lieu with { Nom = null, CodePostal = "1", Services = ["Inconnu"] });

        Assert.True(reading.IsRefused);
        Assert.Equal(["nom", "code_postal", "services"], reading.Erreurs.Select(a => a.Champ));
    }

    [Fact]
    public void Values_are_canonical_distinct_and_in_the_order_of_the_producer()
    {
        var (lieu, _) = LieuReader.Read(Sample.Lieu with { ModalitesAcces = ["téléphoner", "SE PRESENTER", "Téléphoner"] });

        Assert.Equal([ModaliteAcces.Telephoner, ModaliteAcces.SePresenter], lieu!.ModalitesAcces);
    }

    [Fact]
    public void Coordinates_of_zero_are_dropped_and_reported()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Latitude = "0", Longitude = "0.0" });

        Assert.Null(lieu!.Latitude);
        Assert.Null(lieu.Longitude);
        Assert.Equal("coordonnees-nulles", Assert.Single(anomalies).Code);
    }

    [Fact]
    public void A_place_on_the_Greenwich_meridian_keeps_its_coordinates() =>
        Assert.Equal(0, LieuReader.Read(Sample.Lieu with { Longitude = "0" }).Content!.Longitude);

    [Fact]
    public void A_decimal_comma_is_read_and_reported()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Latitude = "45,5" });

        Assert.Equal(45.5, lieu!.Latitude);
        Assert.Equal("virgule-decimale", Assert.Single(anomalies).Code);
    }

    [Fact]
    public void A_renamed_typologie_is_replaced_and_reported()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Typologie = ["PE", "BIB"] });

        Assert.Equal([Typologie.FT, Typologie.BIB], lieu!.Typologie);
        Assert.Equal(("valeur-renommee", Gravite.Avertissement), (Assert.Single(anomalies).Code, anomalies[0].Gravite));
    }

    [Fact]
    public void An_address_over_two_lines_is_put_on_one() =>
        Assert.Equal("Mairie 2 place Neuve", LieuReader.Read(Sample.Lieu with { Adresse = "Mairie\r\n2  place Neuve " }).Content!.Adresse);

    [Fact]
    public void Any_text_is_read_or_refused_without_exception() => Prop.ForAll<string, string>((a, b) =>
    {
        var reading = LieuReader.Read(Sample.Lieu with { Pivot = a, Telephone = b, SiteWeb = [a, b], Services = [b], Latitude = a, DateMaj = b });

        return reading.IsRefused == reading.Erreurs.Any();
    }).QuickCheckThrowOnFailure();
}
