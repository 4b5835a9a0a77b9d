using System.Text.Json.Serialization;
using MediationNumerique.Api.Features.Orientation.Fiche;
using MediationNumerique.Api.Features.Orientation.GuideImprime;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation;

internal static class OrientationSlice
{
    public static readonly Slice Value = new("Orientation", "Trouver le bon lieu pour une personne, et lui en donner l’adresse.")
    {
        Add = builder =>
        {
            builder.AddOrientation();
            builder.AddFiche();
            builder.AddGuideImprime();
        },
        Map = GuideImprimeEndpoints.MapGuideImprime,
        MapV1 = v1 =>
        {
            v1.MapOrientation();
            v1.MapFiche();
        },
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(ReponseOrientation))]
[JsonSerializable(typeof(MethodeOrientation))]
internal sealed partial class OrientationJson : JsonSerializerContext
{
    public static OrientationJson Instance { get; } = new(JsonConventions.NewOptions());
}
