using System.IO.Hashing;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MediationNumerique.Api.Schema.Json;

/// <summary>The serializers of what producers state, under the schema's own names.</summary>
[JsonSerializable(typeof(LieuMediationNumerique))]
[JsonSerializable(typeof(DeclaredStructure))]
[JsonSerializable(typeof(DeclaredService))]
[JsonSerializable(typeof(DeclaredSource))]
internal sealed partial class SchemaJson : JsonSerializerContext
{
    public static SchemaJson Instance { get; } = new(JsonConventions.NewOptions());

    /// <summary>A hash of a statement's JSON: the same while the producer says the same.</summary>
    public static ulong Hash<T>(T statement, JsonTypeInfo<T> type) => XxHash3.HashToUInt64(JsonSerializer.SerializeToUtf8Bytes(statement, type));
}
