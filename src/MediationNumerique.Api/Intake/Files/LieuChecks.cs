using MediationNumerique.Api.Intake.Reparations;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// All that is checked of one place, wherever it comes from, a row of a file or the body of a request: the schema's rules,
/// then whether its commune is known, and its point in it.
/// </summary>
internal sealed class LieuChecks(ReferentielTerritoires territoires, TimeProvider time)
{
    private readonly Reparateur _reparateur = new(territoires, time);

    /// <inheritdoc cref="Reparateur.Repair"/>
    public Reparation Repair(LieuBrut brut, bool saysServices, IdentifiantsFaits made, DateOnly? date) =>
        _reparateur.Repair(brut, saysServices, made, date);

    /// <summary>All anomalies at once; the place is null when one of them is an error.</summary>
    /// <param name="brut">The place.</param>
    /// <param name="saysServices">See <see cref="LieuRepair.Apply"/>.</param>
    public Reading<LieuMediationNumerique> Read(LieuBrut brut, bool saysServices = true)
    {
        if (TooManyValues(brut) is { Count: > 0 } tooMany)
        {
            return new(null, tooMany);
        }
        var reading = LieuReader.Read(brut, saysServices);
        if (reading.Content is null)
        {
            return reading with { Anomalies = PointCheck.SuggestInverted(reading.Anomalies, brut) };
        }

        var lieu = territoires.Locate(reading.Content.CodeInsee, reading.Content.CodePostal, reading.Content.Commune);
        Anomalie[] checks = [.. new[] { CommuneCheck.Check(reading.Content, lieu), PointCheck.Check(reading.Content, lieu.Territoire, territoires.Contours), ToCome(reading.Content.DateMaj) }.OfType<Anomalie>()];

        return checks is [] ? reading : reading with { Anomalies = [.. reading.Anomalies, .. checks] };
    }

    /// <summary>Tomorrow is today already somewhere.</summary>
    private Anomalie? ToCome(DateOnly dateMaj) => dateMaj <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1) ? null : Anomalie.Avertissement(
        "date_maj", "date-future", "Cette date est dans le futur, et n’est pas retenue : indiquez quand le lieu a été mis à jour.", Schema.Csv.CellText.Of(dateMaj));

    /// <summary>Each value is sought in its enumeration, and the nearest one if it is not there: their number must be bounded.</summary>
    private static List<Anomalie> TooManyValues(LieuBrut brut)
    {
        (string Champ, IReadOnlyList<string> Values)[] lists =
        [
            ("typologie", brut.Typologie), ("courriels", brut.Courriels), ("site_web", brut.SiteWeb), ("itinerance", brut.Itinerance),
            ("services", brut.Services), ("publics_specifiquement_adresses", brut.PublicsSpecifiquementAdresses),
            ("prise_en_charge_specifique", brut.PriseEnChargeSpecifique), ("frais_a_charge", brut.FraisACharge),
            ("dispositif_programmes_nationaux", brut.DispositifProgrammesNationaux), ("formations_labels", brut.FormationsLabels),
            ("autres_formations_labels", brut.AutresFormationsLabels), ("modalites_acces", brut.ModalitesAcces),
            ("modalites_accompagnement", brut.ModalitesAccompagnement),
        ];

        return [.. lists.Select(list => Anomalie.TooMany(list.Champ, list.Values.Count)).OfType<Anomalie>()];
    }
}
