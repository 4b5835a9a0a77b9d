using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Imports;

internal static class ImportsSlice
{
    public static readonly Slice Value = new("Imports", "Pour les producteurs, avec un jeton : envoyer un fichier entier, et lire le rapport ligne par ligne.")
    {
        Add = builder =>
        {
            builder.AddImportsApi();
        },
        MapV1 = ImportsEndpoints.MapImports,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Import))]
[JsonSerializable(typeof(Liste<Import>))]
internal sealed partial class ImportsJson : JsonSerializerContext
{
    public static ImportsJson Instance { get; } = new(JsonConventions.NewOptions());
}
