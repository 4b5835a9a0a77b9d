using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>
/// How resources are written: the schema's snake_case names, accents as they are, unknown scalars left out. The relaxed
/// encoder is safe for bodies that are declared as JSON and never embedded in HTML.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Lieu))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Structure))]
[JsonSerializable(typeof(Source))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static CatalogueJson Relaxed { get; } = new(new JsonSerializerOptions(s_defaultOptions!)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
