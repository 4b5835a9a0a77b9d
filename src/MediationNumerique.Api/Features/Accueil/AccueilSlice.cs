using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Accueil;

internal static class AccueilSlice
{
    public static readonly Slice Value = new()
    {
        Map = app =>
        {
            app.MapAccueil();
            app.MapConditions();
        },
    };
}
