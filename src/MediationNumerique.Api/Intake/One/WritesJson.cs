using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Intake.One;

[JsonSerializable(typeof(Ecriture<LieuMediationNumerique>))]
[JsonSerializable(typeof(Ecriture<DeclaredStructure>))]
[JsonSerializable(typeof(Ecriture<DeclaredService>))]
[JsonSerializable(typeof(Ecriture<DeclaredSource>))]
internal sealed partial class WritesJson : JsonSerializerContext
{
    public static WritesJson Instance { get; } = new(JsonConventions.NewOptions());
}
