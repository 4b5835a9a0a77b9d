using System.Linq.Expressions;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Mapping;

namespace MediationNumerique.Api.Storage;

/// <summary>What differs between the statements of places, structures, services and sources when they are stored.</summary>
/// <param name="Nature">What a revision calls it.</param>
/// <param name="Json">How a revision keeps the state before.</param>
/// <param name="Row">Finds the row of a source and a producer's id; the id of a source is its slug.</param>
/// <param name="ObjetId">The id that revisions give to a row.</param>
/// <param name="ToEntity">A new row of a source.</param>
/// <param name="Take">Replaces what the producer states.</param>
/// <param name="ToDeclared">What the producer states.</param>
internal sealed record StatementKind<TEntity, TContent>(
    RevisionNature Nature,
    JsonTypeInfo<TContent> Json,
    Func<StatementKey, Expression<Func<TEntity, bool>>> Row,
    Func<TEntity, Guid> ObjetId,
    Func<TContent, string, TEntity> ToEntity,
    Action<TEntity, TContent> Take,
    Func<TEntity, TContent> ToDeclared)
    where TEntity : VersionedEntity
    where TContent : class;

/// <summary>A source, and the producer's id in it.</summary>
internal readonly record struct StatementKey(string Source, string IdSource);

internal static class StatementKinds
{
    public static readonly StatementKind<LieuEntity, LieuMediationNumerique> Lieux = OfDeclaration<LieuEntity, LieuMediationNumerique>(
        RevisionNature.Lieu, SchemaJson.Instance.LieuMediationNumerique, Identifiants.Lieu,
        LieuMapping.ToEntity, LieuMapping.Take, LieuMapping.ToDeclared);

    public static readonly StatementKind<StructureEntity, DeclaredStructure> Structures = OfDeclaration<StructureEntity, DeclaredStructure>(
        RevisionNature.Structure, SchemaJson.Instance.DeclaredStructure, Identifiants.DeclarationStructure,
        StructureMapping.ToEntity, StructureMapping.Take, StructureMapping.ToDeclared);

    public static readonly StatementKind<ServiceEntity, DeclaredService> Services = OfDeclaration<ServiceEntity, DeclaredService>(
        RevisionNature.Service, SchemaJson.Instance.DeclaredService, Identifiants.Service,
        ServiceMapping.ToEntity, ServiceMapping.Take, ServiceMapping.ToDeclared);

    public static readonly StatementKind<SourceEntity, DeclaredSource> Sources = new(
        RevisionNature.Source, SchemaJson.Instance.DeclaredSource,
        key => source => source.Slug == key.Source, source => Identifiants.Source(source.Slug),
        (content, _) => content.ToEntity(), SourceMapping.Take, SourceMapping.ToDeclared);

    private static StatementKind<TEntity, TContent> OfDeclaration<TEntity, TContent>(
        RevisionNature nature,
        JsonTypeInfo<TContent> json,
        Func<string, string, Guid> rowId,
        Func<TContent, string, TEntity> toEntity,
        Action<TEntity, TContent> take,
        Func<TEntity, TContent> toDeclared)
        where TEntity : DeclarationEntity
        where TContent : class
    {
        return new(nature, json, Row, row => row.Id, toEntity, take, toDeclared);

        Expression<Func<TEntity, bool>> Row(StatementKey key)
        {
            var id = rowId(key.Source, key.IdSource);

            return row => row.Id == id;
        }
    }
}
