using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class StructureReaderTests
{
    [Fact]
    public void A_complete_structure_is_read_without_anomaly()
    {
        var (structure, anomalies) = StructureReader.Read(Sample.Structure);

        Assert.Empty(anomalies);
        Assert.Equal([Typologie.ASSO], structure!.Typologies);
        Assert.Equal(("13002526500013", "W751000000"), (structure.Siret, structure.Rna));
    }

    [Fact]
    public void Each_rule_of_a_structure_is_applied()
    {
        var reading = StructureReader.Read(new() { Siret = "130025265", Rna = "751000000", Typologies = ["CLUB"] });

        Assert.True(reading.IsRefused);
        Assert.Equal(
            [("id", "obligatoire"), ("nom", "obligatoire"), ("siret", "format"), ("rna", "format"), ("typologies", "valeur-inconnue")],
            reading.Erreurs.Select(a => (a.Champ, a.Code)));
    }

    [Fact]
    public void A_structure_may_have_no_pivot_and_the_unknown_one_counts_as_none()
    {
        Assert.Null(StructureReader.Read(Sample.Structure with { Siret = "00000000000000" }).Content!.Siret);
        Assert.Empty(StructureReader.Read(Sample.Structure with { Siret = null, Rna = null }).Anomalies);
    }

    [Fact]
    public void Doubtful_values_of_a_structure_are_warnings()
    {
        var (structure, anomalies) = StructureReader.Read(Sample.Structure with
        {
            Siret = "13002526500014",
            Typologies = ["PE"],
            SiteWeb = "exemple.fr",
            Telephone = "04 78 00 00 00",
            Courriel = "exemple.fr",
        });

        Assert.Equal(["courriel", "siret", "site_web", "telephone", "typologies"], anomalies.Select(a => a.Champ).Order());
        Assert.Equal(("https://exemple.fr", "+33478000000", null), (structure!.SiteWeb, structure.Telephone, structure.Courriel));
        Assert.Equal([Typologie.FT], structure.Typologies);
    }
}
