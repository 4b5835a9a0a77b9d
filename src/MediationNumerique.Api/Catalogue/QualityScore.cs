using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// How much of what helps a person choose a place its producer has stated: the weights of the stated items over all
/// weights, in hundredths. It does not age, so that it changes only when the producer says something else.
/// </summary>
internal static class QualityScore
{
    private static readonly (int Weight, Func<LieuMediationNumerique, bool> IsStated)[] s_items =
    [
        (3, lieu => lieu.Services.Count > 0),
        (3, lieu => lieu.Latitude is not null),
        (3, lieu => lieu.Horaires is not null),
        (3, lieu => lieu.Telephone is not null || lieu.Courriels.Count > 0),
        (2, lieu => lieu.FraisACharge.Count > 0),
        (2, lieu => lieu.ModalitesAccompagnement.Count > 0),
        (2, lieu => lieu.ModalitesAcces.Count > 0 || lieu.PriseRdv is not null),
        (2, lieu => lieu.Pivot != LieuMediationNumerique.PivotInconnu),
        (1, lieu => lieu.CodeInsee is not null),
        (1, lieu => lieu.PresentationResume is not null || lieu.PresentationDetail is not null),
        (1, lieu => lieu.SiteWeb.Count > 0),
        (1, lieu => lieu.Typologie.Count > 0),
        (1, lieu => lieu.PublicsSpecifiquementAdresses.Count > 0 || lieu.PriseEnChargeSpecifique.Count > 0),
        (1, lieu => lieu.FicheAccesLibre is not null),
        (1, lieu => lieu.DateMaj.IsKnown()),
    ];

    private static readonly int s_total = s_items.Sum(item => item.Weight);

    public static double Of(LieuMediationNumerique lieu) =>
        Math.Round((double)s_items.Where(item => item.IsStated(lieu)).Sum(item => item.Weight) / s_total, 2);
}
