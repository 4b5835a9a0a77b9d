using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Referentiels;

internal static class ReferentielsSlice
{
    public static readonly Slice Value = new("Référentiels", "Les valeurs du schéma national, pour en faire des formulaires.")
    {
        MapV1 = ReferentielsEndpoints.MapReferentiels,
    };
}

/// <summary>How the slice's own answers are written: as resources are.</summary>
[JsonSerializable(typeof(Liste<ReferentielResume>))]
[JsonSerializable(typeof(Referentiel))]
internal sealed partial class ReferentielsJson : JsonSerializerContext
{
    public static ReferentielsJson Instance { get; } = new(JsonConventions.NewOptions());
}
