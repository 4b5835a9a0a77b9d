using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Exports;

internal static class ExportsSlice
{
    public static readonly Slice Value = new("Exports", "Toutes les données d’un coup, en fichiers : schéma national, carte, data.inclusion.")
    {
        Add = builder =>
        {
            builder.AddExports();
        },
        MapV1 = ExportsEndpoints.MapExports,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<Export>))]
internal sealed partial class ExportsJson : JsonSerializerContext
{
    public static ExportsJson Instance { get; } = new(JsonConventions.NewOptions());
}
