using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>From a service as received to a typed one.</summary>
internal static class ServiceReader
{
    private static readonly ServiceBrutValidator s_validator = new();

    public static Reading<DeclaredService> Read(ServiceBrut brut)
    {
        var anomalies = new List<Anomalie>();
        var repaired = brut with { PriseRdv = new ContactRepair(anomalies).CompleteUrl("prise_rdv", brut.PriseRdv) };
        anomalies.AddRange(s_validator.Validate(repaired).ToAnomalies());

        return Reading.Of(anomalies, () => Convert(repaired));
    }

    private static DeclaredService Convert(ServiceBrut brut) => new()
    {
        Id = brut.Id!,
        Lieu = brut.Lieu,
        Structure = brut.Structure,
        Categorie = brut.Categorie!.ToValue<ServiceCategorie>()!.Value,
        Nom = brut.Nom,
        Description = brut.Description,
        EnLigne = brut.EnLigne,
        ModalitesAccompagnement = brut.ModalitesAccompagnement?.ToValues<ModaliteAccompagnement>(),
        Publics = brut.Publics?.ToValues<PublicSpecifique>(),
        PrisesEnCharge = brut.PrisesEnCharge?.ToValues<PriseEnChargeSpecifique>(),
        Frais = brut.Frais?.ToValues<FraisACharge>(),
        PriseRdv = brut.PriseRdv,
        Horaires = brut.Horaires,
        Zones = [.. brut.Zones.Distinct()],
        SousCategories = [.. brut.SousCategories.Select(s => new SousCategorie(s.Referentiel!, s.Code!, s.Libelle!)).Distinct()],
    };
}
