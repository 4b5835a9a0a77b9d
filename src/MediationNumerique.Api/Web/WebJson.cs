using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web;

/// <summary>How problems are written: as resources are (<see cref="Catalogue.Resources.CatalogueJson"/>).</summary>
[JsonSerializable(typeof(Probleme))]
[JsonSerializable(typeof(List<TypeProbleme>))]
[JsonSerializable(typeof(List<ErreurExpliquee>))]
internal sealed partial class WebJson : JsonSerializerContext
{
    public static WebJson Instance { get; } = new(JsonConventions.NewOptions());
}
