using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Structures;

internal static class StructuresSlice
{
    public static readonly Slice Value = new("Structures", "Les organisations qui portent les lieux.")
    {
        MapV1 = StructuresEndpoints.MapStructures,
    };
}
