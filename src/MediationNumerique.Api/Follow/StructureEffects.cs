using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Follow;

/// <summary>
/// What the statement of a structure reaches: the structures that it was and is about, and, since a statement with both a
/// SIRET and an RNA makes one structure of two, all that has the RNAs that it gave or gives: statements, places with their
/// services, services without a place.
/// </summary>
internal sealed class StructureEffects(CatalogueSnapshot snapshot)
{
    private readonly ILookup<string, Declaration<DeclaredStructure>> _statedByRna = snapshot.Declarations.Structures.Values
        .Where(stated => stated.Content.Rna is not null)
        .ToLookup(stated => stated.Content.Rna!, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<Guid, string> _idSources = [];
    private ILookup<(string Source, string? Structure), Guid> _followers = Array.Empty<DeclarationEntity>().ToLookup(s => (s.Source, s.Structure), s => s.Id);

    public static async Task<StructureEffects> LoadAsync(
        MedNumContext context, CatalogueSnapshot snapshot, IReadOnlyCollection<RevisionEntity> revisions, CancellationToken cancellationToken)
    {
        var effects = new StructureEffects(snapshot);
        var ofStructures = revisions.Where(revision => revision.Nature is Nature.Structure).ToList();
        foreach (var row in await context.WithIdsAsync(Nature.Structure, ofStructures.Select(revision => revision.ObjetId), cancellationToken))
        {
            effects._idSources[row.Id] = row.IdSource;
        }
        var statements = ofStructures
            .SelectMany(revision => effects.Reached(revision, RevisionEffects.Before(revision, SchemaJson.Instance.DeclaredStructure)))
            .Select(stated => (stated.Source, stated.Content.Id));
        var services = await context.ServicesOfAsync(statements, cancellationToken);
        effects._followers = services.ToLookup(service => (service.Source, service.Structure), service => service.Id);

        return effects;
    }

    public IEnumerable<Touched> Of(RevisionEntity revision, DeclaredStructure? before)
    {
        var reached = Reached(revision, before).ToList();

        return
        [
            .. reached.SelectMany(Structures),
            .. reached.SelectMany(Rna).Distinct(StringComparer.Ordinal).SelectMany(LieuxWith).SelectMany(RevisionEffects.WithServices),
            .. reached.SelectMany(Followers),
        ];
    }

    /// <summary>The statement before and now, and the others with an RNA of theirs.</summary>
    private IEnumerable<Declaration<DeclaredStructure>> Reached(RevisionEntity revision, DeclaredStructure? before)
    {
        List<Declaration<DeclaredStructure>> own = before is null ? [] : [new(revision.Source, before, revision.Date)];
        if (_idSources.TryGetValue(revision.ObjetId, out var id) && snapshot.Declarations.Structures.TryGetValue((revision.Source, id), out var now))
        {
            own.Add(now);
        }

        return own.Concat(own.SelectMany(stated => stated.Content.Rna is { } rna ? _statedByRna[rna] : []));
    }

    /// <summary>The structure of its SIRET, and that of its RNA alone.</summary>
    private static IEnumerable<Touched> Structures(Declaration<DeclaredStructure> stated) =>
        new[] { stated.Content, stated.Content with { Siret = null } }
            .Select(content => new Touched(Nature.Structure, Identifiants.Structure(stated.Source, content), null));

    private static IEnumerable<string> Rna(Declaration<DeclaredStructure> stated) =>
        Identifiants.PivotConnu(stated.Content.Rna) is { } rna ? [rna] : [];

    private IEnumerable<LieuEntry> LieuxWith(string rna)
    {
        var selection = new Selection { Groups = [new KeyGroup("rna", [new Key(Critere.Pivot, rna)])] };
        using var matches = snapshot.Lieux.Match(selection);

        return [.. SortedWalk.Read(matches, Tri.Id, null, matches.Total).Select(row => row.Table[row.Row])];
    }

    private IEnumerable<Touched> Followers(Declaration<DeclaredStructure> stated) =>
        _followers[(stated.Source, stated.Content.Id)].Select(id => new Touched(Nature.Service, id, stated.Source));
}
