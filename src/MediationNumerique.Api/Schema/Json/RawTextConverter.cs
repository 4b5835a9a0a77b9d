using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Json;

/// <summary>Reads a number as the text that it is written with, since raw records hold texts and the rules judge them.</summary>
internal sealed class RawTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number ? System.Text.Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
