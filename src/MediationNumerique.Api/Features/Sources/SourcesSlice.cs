using System.Text.Json.Serialization;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Sources;

internal static class SourcesSlice
{
    public static readonly Slice Value = new("Sources", "Les jeux de données, leurs producteurs et leurs licences.")
    {
        MapV1 = SourcesEndpoints.MapSources,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<Source>))]
internal sealed partial class SourcesJson : JsonSerializerContext
{
    public static SourcesJson Instance { get; } = new(JsonConventions.NewOptions());
}
