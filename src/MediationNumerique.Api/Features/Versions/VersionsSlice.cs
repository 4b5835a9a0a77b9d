using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Versions;

internal static class VersionsSlice
{
    public static readonly Slice Value = new("Versions", "Les versions de l’API, et jusqu’à quand chacune répond.")
    {
        Map = VersionsEndpoints.MapVersions,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<VersionApi>))]
internal sealed partial class VersionsJson : JsonSerializerContext
{
    public static VersionsJson Instance { get; } = new(JsonConventions.NewOptions());
}
