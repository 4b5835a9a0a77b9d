using System.Text.Json.Serialization;
using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Correspondances;

internal static class CorrespondancesSlice
{
    public static readonly Slice Value = new("Correspondances", "Dire une fois ce que veulent dire les colonnes d’une source, ou le faire proposer.")
    {
        Map = CorrespondancesEndpoints.MapSchema,
        MapV1 = CorrespondancesEndpoints.MapCorrespondances,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(CorrespondanceDeclaree))]
[JsonSerializable(typeof(CorrespondanceEnregistree))]
[JsonSerializable(typeof(Proposition))]
internal sealed partial class CorrespondancesJson : JsonSerializerContext
{
    public static CorrespondancesJson Instance { get; } = new(JsonConventions.NewOptions());
}
