using System.Text.Json.Serialization;
using FluentValidation;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Territoires;

internal static class TerritoiresSlice
{
    public static readonly Slice Value = new("Territoires", "Régions, départements, intercommunalités, communes, arrondissements : pour chercher un code et compléter une saisie.")
    {
        Add = builder =>
        {
            builder.Services.AddSingleton<IValidator<TerritoiresCriteres>, TerritoiresCriteresValidator>();
        },
        MapV1 = TerritoiresEndpoints.MapTerritoires,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<TerritoireResume>))]
[JsonSerializable(typeof(TerritoireDetail))]
internal sealed partial class TerritoiresJson : JsonSerializerContext
{
    public static TerritoiresJson Instance { get; } = new(JsonConventions.NewOptions());
}
