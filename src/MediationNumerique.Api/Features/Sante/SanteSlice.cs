using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Sante;

internal static class SanteSlice
{
    public static readonly Slice Value = new()
    {
        Add = builder =>
        {
            builder.AddSante();
        },
        Map = SanteEndpoints.MapSante,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(EtatSante))]
internal sealed partial class SanteJson : JsonSerializerContext
{
    public static SanteJson Instance { get; } = new(JsonConventions.NewOptions());
}
