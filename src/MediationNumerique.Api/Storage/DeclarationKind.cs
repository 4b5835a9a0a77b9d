using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Model;

namespace MediationNumerique.Api.Storage;

/// <summary>What differs between the statements of places, structures, services and sources when they are stored.</summary>
/// <param name="Nature">What its rows and revisions call it.</param>
/// <param name="Json">How its content is stored.</param>
/// <param name="Id">The id of a row, by the source and the producer's id; the id of a source is its slug.</param>
/// <param name="IdSource">The producer's id.</param>
/// <param name="Index">Sets the columns by which queries look for it.</param>
internal sealed record DeclarationKind<TContent>(
    Nature Nature,
    JsonTypeInfo<TContent> Json,
    Func<string, string, Guid> Id,
    Func<TContent, string> IdSource,
    Action<DeclarationEntity, TContent> Index)
    where TContent : class
{
    private readonly JsonTypeInfo<TContent> _reading = SharedLists.TypeOf<TContent>();

    public Guid IdOf(DeclarationKey key) => Id(key.Source, key.IdSource);

    /// <summary>A new row, without date nor revision number: the writer gives them.</summary>
    public DeclarationEntity NewRow(string source, TContent content, string? origine = null)
    {
        var row = new DeclarationEntity { Id = Id(source, IdSource(content)), Nature = Nature, Source = source, IdSource = IdSource(content) };
        Take(row, content, origine);

        return row;
    }

    /// <summary>Replaces all that the producer states, and neither the key nor the dates.</summary>
    /// <param name="row">The row.</param>
    /// <param name="content">What is stated.</param>
    /// <param name="origine">See <see cref="DeclarationEntity.Origine"/>.</param>
    public void Take(DeclarationEntity row, TContent content, string? origine = null)
    {
        row.Contenu = JsonSerializer.Serialize(content, Json);
        row.Origine = origine;
        Index(row, content);
    }

    /// <exception cref="JsonException">This version cannot read it.</exception>
    public TContent Read(DeclarationEntity row) => JsonSerializer.Deserialize(row.Contenu, _reading) ?? throw new JsonException();

    /// <summary>Whether both say the same, be it in another order or another notation.</summary>
    public bool AreSame(TContent one, TContent other) => SchemaJson.Hash(one, Json) == SchemaJson.Hash(other, Json);
}

/// <summary>A source, and the producer's id in it.</summary>
internal readonly record struct DeclarationKey(string Source, string IdSource);

internal static class DeclarationKinds
{
    public static readonly DeclarationKind<LieuMediationNumerique> Lieux = new(
        Nature.Lieu, SchemaJson.Instance.LieuMediationNumerique, Identifiants.Lieu, lieu => lieu.Id,
        (row, lieu) => row.Pivot = Identifiants.PivotConnu(lieu.Pivot));

    public static readonly DeclarationKind<DeclaredStructure> Structures = new(
        Nature.Structure, SchemaJson.Instance.DeclaredStructure, Identifiants.DeclarationStructure, structure => structure.Id,
        (row, structure) => row.Rna = Identifiants.PivotConnu(structure.Rna));

    public static readonly DeclarationKind<DeclaredService> Services = new(
        Nature.Service, SchemaJson.Instance.DeclaredService, Identifiants.Service, service => service.Id,
        (row, service) => (row.Lieu, row.Structure) = (service.Lieu, service.Structure));

    public static readonly DeclarationKind<DeclaredSource> Sources = new(
        Nature.Source, SchemaJson.Instance.DeclaredSource, (source, _) => Identifiants.Source(source), source => source.Slug, (_, _) => { });
}
