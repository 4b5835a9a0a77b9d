using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Guides;

internal static class GuidesSlice
{
    public static readonly Slice Value = new()
    {
        Map = app =>
        {
            app.MapGuides();
            app.MapLlms();
        },
    };
}
