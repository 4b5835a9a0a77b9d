using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Persistence.Entities;
using MediationNumerique.Api.Persistence.Mapping;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Persistence;

/// <summary>What differs between the statements of places, structures and services when they are stored.</summary>
internal sealed record StatementKind<TEntity, TContent>(
    RevisionNature Nature,
    JsonTypeInfo<TContent> Json,
    Func<string, string, Guid> RowId,
    Func<TContent, string, TEntity> ToEntity,
    Action<TEntity, TContent> Take,
    Func<TEntity, TContent> ToDeclared)
    where TEntity : DeclarationEntity
    where TContent : class;

internal static class StatementKinds
{
    public static readonly StatementKind<LieuEntity, LieuMediationNumerique> Lieux = new(
        RevisionNature.Lieu, SchemaJson.Instance.LieuMediationNumerique, Identifiants.Lieu,
        LieuMapping.ToEntity, LieuMapping.Take, LieuMapping.ToDeclared);

    public static readonly StatementKind<StructureEntity, DeclaredStructure> Structures = new(
        RevisionNature.Structure, SchemaJson.Instance.DeclaredStructure, Identifiants.DeclarationStructure,
        StructureMapping.ToEntity, StructureMapping.Take, StructureMapping.ToDeclared);

    public static readonly StatementKind<ServiceEntity, DeclaredService> Services = new(
        RevisionNature.Service, SchemaJson.Instance.DeclaredService, Identifiants.Service,
        ServiceMapping.ToEntity, ServiceMapping.Take, ServiceMapping.ToDeclared);
}
