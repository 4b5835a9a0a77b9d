using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>Words that the schema does not have are left out of their lists: a place is worth having without them.</summary>
internal static class ValeursReparees
{
    public static LieuBrut Repair(LieuBrut lieu, Journal journal) => lieu with
    {
        Typologie = Known<Typologie>([.. lieu.Typologie.Select(typologie => LieuRepair.RenameTypologie("typologie", typologie, journal.Anomalies))], journal),
        Itinerance = Known<Itinerance>(lieu.Itinerance, journal),
        Services = Known<ServiceCategorie>(lieu.Services, journal),
        PublicsSpecifiquementAdresses = Known<PublicSpecifique>(lieu.PublicsSpecifiquementAdresses, journal),
        PriseEnChargeSpecifique = Known<PriseEnChargeSpecifique>(lieu.PriseEnChargeSpecifique, journal),
        FraisACharge = Known<FraisACharge>(lieu.FraisACharge, journal),
        DispositifProgrammesNationaux = Known<DispositifProgrammeNational>(lieu.DispositifProgrammesNationaux, journal),
        FormationsLabels = Known<FormationLabel>(lieu.FormationsLabels, journal),
        ModalitesAcces = Known<ModaliteAcces>(lieu.ModalitesAcces, journal),
        ModalitesAccompagnement = Known<ModaliteAccompagnement>(lieu.ModalitesAccompagnement, journal),
    };

    private static IReadOnlyList<string> Known<T>(IReadOnlyList<string> valeurs, Journal journal) where T : struct, Enum
    {
        var enumeration = Enumeration.Of<T>();
        if (valeurs.Count > Champs.MostValues || valeurs.All(valeur => enumeration.Find(valeur) is not null))
        {
            return valeurs;
        }
        var corrected = valeurs.ToArray();
        foreach (var valeur in valeurs.Where(valeur => enumeration.Find(valeur) is null).Distinct())
        {
            if (Textes.Suggestions.Surely(valeur, enumeration.Values.Select(value => value.Valeur)) is { } meant)
            {
                journal.Warn(enumeration.Champ, "valeur-corrigee", "Cette valeur est à une faute près dans la liste du schéma national : elle est corrigée.", valeur, meant);
                corrected = [.. corrected.Select(other => other == valeur ? meant : other)];
                continue;
            }
            journal.Warn(
                enumeration.Champ, "valeur-inconnue",
                $"Cette valeur n’est pas dans la liste du champ {enumeration.Champ} : elle est laissée. Choisissez une des valeurs du schéma national.",
                valeur, suggestions: Suggest(enumeration, valeur));
        }

        return [.. corrected.Where(valeur => enumeration.Find(valeur) is not null)];
    }

    private static IReadOnlyList<string> Suggest(Enumeration enumeration, string valeur) => enumeration.Suggest(valeur) is { Count: > 0 } near
        ? near
        // People write what a code stands for: « Bibliothèque » for BIB.
        : [.. enumeration.Values.Where(value => value.Libelle != value.Valeur && Textes.Suggestions.AreClose(valeur, value.Libelle)).Take(3).Select(value => value.Valeur)];
}
