using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc;

internal static class OgcSlice
{
    public static readonly Slice Value = new()
    {
        Add = builder =>
        {
            builder.AddOgc();
        },
        Map = OgcEndpoints.MapOgc,
    };
}
