using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>
/// The rule of the national schema since v1.0.1: a place without services receives no public. It then says so in
/// <c>modalites_acces</c>, and has no public, care, fee, itinerance or support; a place with services cannot say so.
/// </summary>
internal static class PublicReception
{
    private static readonly EnumerationValue s_noPublic =
        Enumeration.Of<ModaliteAcces>().Values[(int)ModaliteAcces.CeLieuNAccueillePasDePublic];

    public static LieuBrut Apply(LieuBrut brut, ICollection<Anomalie> anomalies) =>
        brut.Services.Count == 0 ? WithoutPublic(brut, anomalies) : WithPublic(brut, anomalies);

    private static LieuBrut WithPublic(LieuBrut brut, ICollection<Anomalie> anomalies)
    {
        if (brut.ModalitesAcces.FirstOrDefault(IsNoPublic) is not { } stated)
        {
            return brut;
        }
        anomalies.Add(Anomalie.Avertissement(
            "modalites_acces", "accueil-contradictoire",
            "Cette valeur n’est pas reprise : le lieu a des services, donc il accueille du public. Retirez l’une ou les autres.",
            stated));

        return brut with { ModalitesAcces = [.. brut.ModalitesAcces.Where(m => !IsNoPublic(m))] };
    }

    private static LieuBrut WithoutPublic(LieuBrut brut, ICollection<Anomalie> anomalies)
    {
        Report("publics_specifiquement_adresses", brut.PublicsSpecifiquementAdresses, anomalies);
        Report("prise_en_charge_specifique", brut.PriseEnChargeSpecifique, anomalies);
        Report("frais_a_charge", brut.FraisACharge, anomalies);
        Report("itinerance", brut.Itinerance, anomalies);
        Report("modalites_accompagnement", brut.ModalitesAccompagnement, anomalies);
        Report("modalites_acces", [.. brut.ModalitesAcces.Where(m => !IsNoPublic(m))], anomalies);

        return brut with
        {
            PublicsSpecifiquementAdresses = [],
            PriseEnChargeSpecifique = [],
            FraisACharge = [],
            Itinerance = [],
            ModalitesAccompagnement = [],
            ModalitesAcces = [s_noPublic.Valeur],
        };
    }

    private static void Report(string champ, IReadOnlyList<string> dropped, ICollection<Anomalie> anomalies)
    {
        if (dropped.Count > 0)
        {
            anomalies.Add(Anomalie.Avertissement(
                champ, "sans-service",
                "Ce champ n’est pas repris : sans service, un lieu n’accueille pas de public. Donnez ses services.",
                string.Join('|', dropped)));
        }
    }

    private static bool IsNoPublic(string modalite) => Enumeration.Of<ModaliteAcces>().Find(modalite) == s_noPublic;
}
