using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Json;

/// <summary>
/// How all JSON is written: the schema's snake_case names, accents as they are, unknown scalars left out. The relaxed
/// encoder is safe for bodies that are declared as JSON and never embedded in HTML.
/// </summary>
internal static class JsonConventions
{
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Each source-generated context wants options of its own.</summary>
    public static JsonSerializerOptions NewOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = Encoder,
    };
}
