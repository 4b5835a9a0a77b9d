using System.Text.Json.Serialization;
using FluentValidation;
using MediationNumerique.Api.Features.Cartes.Page;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Cartes;

internal static class CartesSlice
{
    public static readonly Slice Value = new("Cartes", "Dessiner les lieux : tuiles vectorielles, et grappes de lieux en GeoJSON.")
    {
        Add = builder =>
        {
            builder.AddCarte();
            builder.Services.AddSingleton<IValidator<GrappesCriteres>, GrappesCriteresValidator>();
        },
        Map = CarteEndpoints.MapCarte,
        MapV1 = v1 =>
        {
            v1.MapTuiles();
            v1.MapGrappes();
        },
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(TuileJson))]
[JsonSerializable(typeof(ProprietesGrappe))]
internal sealed partial class CartesJson : JsonSerializerContext
{
    public static CartesJson Instance { get; } = new(JsonConventions.NewOptions());
}
