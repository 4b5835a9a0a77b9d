using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Services;

internal static class ServicesSlice
{
    public static readonly Slice Value = new("Services", "Ce que proposent les lieux, catégorie par catégorie, et les services à distance.")
    {
        MapV1 = ServicesEndpoints.MapServices,
    };
}
