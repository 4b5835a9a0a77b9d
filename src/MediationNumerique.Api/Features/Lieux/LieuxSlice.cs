using System.Text.Json.Serialization;
using FluentValidation;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Lieux;

internal static class LieuxSlice
{
    public static readonly Slice Value = new("Lieux", "Les lieux où l’on aide à se servir du numérique.")
    {
        Add = builder =>
        {
            builder.Services.AddSingleton<HistoriqueReader>();
            builder.Services.AddSingleton<IValidator<HistoriqueCriteres>, HistoriqueCriteresValidator>();
        },
        MapV1 = LieuxEndpoints.MapLieux,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<RevisionLieu>))]
internal sealed partial class LieuxJson : JsonSerializerContext
{
    public static LieuxJson Instance { get; } = new(JsonConventions.NewOptions());
}
