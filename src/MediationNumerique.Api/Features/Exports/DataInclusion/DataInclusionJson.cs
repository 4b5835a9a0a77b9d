using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Features.Exports.DataInclusion;

[JsonSerializable(typeof(StructureDataInclusion))]
[JsonSerializable(typeof(ServiceDataInclusion))]
internal sealed partial class DataInclusionJson : JsonSerializerContext
{
    public static DataInclusionJson Instance { get; } = new(JsonConventions.NewOptions());
}
