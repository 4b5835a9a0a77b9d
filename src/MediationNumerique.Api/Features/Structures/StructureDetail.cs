using System.Buffers;
using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Structures;

/// <summary>Une structure, et tous ses lieux.</summary>
public sealed record StructureDetail : Structure
{
    /// <summary>Ce que chaque producteur déclare de cette structure, tel quel. Les champs de la structure en viennent dans cet ordre : d’abord les sources qui y ont des lieux, celle qui en a le plus en tête ; une autre source ne fait qu’ajouter ce qu’aucune d’elles ne dit.</summary>
    public required IReadOnlyList<DeclarationStructure> Declarations { get; init; }

    /// <summary>Les champs sur lesquels les sources ne disent pas la même chose. La valeur retenue est la première.</summary>
    public required IReadOnlyList<ConflitStructure> Conflits { get; init; }

    /// <summary>Ses lieux, dans l’ordre de leurs identifiants.</summary>
    public required IReadOnlyList<Lieu> Lieux { get; init; }
}

/// <summary>Writes a structure and its places, out of JSON that is there.</summary>
internal sealed class StructureDetailResult(StructureEntry structure) : WrittenResult, IEndpointMetadataProvider
{
    protected override string ContentType => Json;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(StructureDetail), ["application/json"]));

    protected override ulong Hash(HttpContext http) => structure.Hash;

    protected override async ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        buffer.Write(structure.Json.AsSpan(..^1));
        buffer.Write(","u8);
        buffer.Write(structure.DeclareeJson.AsSpan(1..^1));
        buffer.Write(",\"lieux\":["u8);
        for (var i = 0; i < structure.Lieux.Length; i++)
        {
            buffer.Write(i == 0 ? ""u8 : ","u8);
            structure.Lieux[i].WriteTo(buffer);
            if (buffer.IsFull)
            {
                await buffer.SendPartAsync(http);
            }
        }
        buffer.Write("]}"u8);
    }
}
