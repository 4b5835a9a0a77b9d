using System.Text.Json;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Json;

/// <summary>How what producers send is read: a number may stand where the rules want a text, since they judge it.</summary>
[JsonSerializable(typeof(LieuBrut))]
[JsonSerializable(typeof(StructureBrute))]
[JsonSerializable(typeof(ServiceBrut))]
[JsonSerializable(typeof(SourceBrute))]
internal sealed partial class BrutJson : JsonSerializerContext
{
    public static BrutJson Instance { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new RawTextConverter() },
    });
}
