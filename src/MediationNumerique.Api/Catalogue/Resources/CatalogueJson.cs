using System.Text.Json.Serialization;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>The resources' serializers.</summary>
[JsonSerializable(typeof(Lieu))]
[JsonSerializable(typeof(LieuMembre))]
[JsonSerializable(typeof(HorairesLieu))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(Structure))]
[JsonSerializable(typeof(StructureDeclaree))]
[JsonSerializable(typeof(Source))]
internal sealed partial class CatalogueJson : JsonSerializerContext
{
    public static CatalogueJson Instance { get; } = new(JsonConventions.NewOptions());
}
