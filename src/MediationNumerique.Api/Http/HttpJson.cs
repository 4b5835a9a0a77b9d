using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Http.Problems;

namespace MediationNumerique.Api.Http;

/// <summary>How problems are written: as resources are (<see cref="Catalogue.Resources.CatalogueJson"/>).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Probleme))]
internal sealed partial class HttpJson : JsonSerializerContext
{
    public static HttpJson Relaxed { get; } = new(new JsonSerializerOptions(s_defaultOptions!)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
