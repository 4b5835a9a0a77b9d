using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Validations;

internal static class ValidationsSlice
{
    public static readonly Slice Value = new("Validations", "Vérifier un fichier avant de l’envoyer, sans jeton et sans rien enregistrer.")
    {
        Add = builder =>
        {
            builder.AddValidations();
        },
        MapV1 = ValidationsEndpoints.MapValidations,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Validation))]
internal sealed partial class ValidationsJson : JsonSerializerContext
{
    public static ValidationsJson Instance { get; } = new(JsonConventions.NewOptions());
}
