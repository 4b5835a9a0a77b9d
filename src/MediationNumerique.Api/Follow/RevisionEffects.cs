using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Follow;

/// <summary>A resource of the catalogue. The source is unknown for a structure, which may have several.</summary>
internal readonly record struct Touched(Nature Nature, Guid Id, string? Source);

/// <summary>
/// Which resources a revision may have changed: what it is about, and what is derived from that. Enough to know are the
/// statement before the revision and the catalogue as it stands now, since what a later revision changed again is told with
/// that one. Some resources may be told that did not change.
/// </summary>
internal sealed class RevisionEffects(CatalogueSnapshot snapshot, StructureEffects structures, ILookup<(string Source, string? Lieu), Guid> servicesAt)
{
    /// <summary>Reads what is not in the catalogue any more.</summary>
    public static async Task<RevisionEffects> LoadAsync(
        MedNumContext context, CatalogueSnapshot snapshot, IReadOnlyCollection<RevisionEntity> revisions, CancellationToken cancellationToken)
    {
        // Only a deleted place leaves services behind that it does not name.
        var deleted = revisions
            .Where(revision => revision is { Nature: Nature.Lieu, Operation: RevisionOperation.Suppression })
            .Select(revision => (revision.Source, Before(revision, SchemaJson.Instance.LieuMediationNumerique)?.Id!))
            .Where(lieu => lieu.Item2 is not null);
        var services = await context.ServicesAtAsync(deleted, cancellationToken);

        return new(
            snapshot,
            await StructureEffects.LoadAsync(context, snapshot, revisions, cancellationToken),
            services.ToLookup(service => (service.Source, service.Lieu), service => service.Id));
    }

    public IEnumerable<Touched> Of(RevisionEntity revision) => revision.Nature switch
    {
        Nature.Lieu => OfLieu(revision, Before(revision, SchemaJson.Instance.LieuMediationNumerique)),
        Nature.Service => OfService(revision, Before(revision, SchemaJson.Instance.DeclaredService)),
        Nature.Structure => structures.Of(revision, Before(revision, SchemaJson.Instance.DeclaredStructure)),
        _ => [],
    };

    /// <summary>The statement before the revision; null for a creation, and for what this version cannot read.</summary>
    public static T? Before<T>(RevisionEntity revision, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            return revision.EtatAvant is { } json ? JsonSerializer.Deserialize(json, type) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A place of the catalogue and its services.</summary>
    public static IEnumerable<Touched> WithServices(LieuEntry lieu) => lieu.Decode().ServicesDetail
        .Select(service => new Touched(Nature.Service, service.Id, lieu.Source))
        .Prepend(new(Nature.Lieu, lieu.Id, lieu.Source));

    /// <summary>A place, its services, stated or deduced, and the structures that it belonged to and belongs to.</summary>
    private List<Touched> OfLieu(RevisionEntity revision, LieuMediationNumerique? before)
    {
        List<Touched> touched = [new(Nature.Lieu, revision.ObjetId, revision.Source)];
        if (before is not null)
        {
            touched.AddRange(before.Services.Select(c => Service(revision, Identifiants.ServiceDeduit(revision.ObjetId, c))));
            touched.AddRange(servicesAt[(revision.Source, before.Id)].Select(id => Service(revision, id)));
            touched.Add(Structure(Identifiants.Structure(revision.Source, before)));
            touched.Add(Structure(snapshot.Declarations.StructureOf(new Declaration<LieuMediationNumerique>(revision.Source, before, revision.Date))));
        }
        if (snapshot.Lieux.Find(revision.ObjetId) is { } now)
        {
            touched.AddRange(WithServices(now));
            touched.Add(Structure(now.StructureId));
        }

        return touched;
    }

    /// <summary>A service, the places that it was and is at, and the services deduced there that it replaces or frees.</summary>
    private List<Touched> OfService(RevisionEntity revision, DeclaredService? before)
    {
        List<Touched> touched = [Service(revision, revision.ObjetId)];
        if (before?.Lieu is { } lieu)
        {
            AddPlace(Identifiants.Lieu(revision.Source, lieu), before.Categorie);
        }
        if (snapshot.Services.Find(revision.ObjetId) is { Lieu: { } place } now)
        {
            AddPlace(place.Id, now.Categorie);
        }

        return touched;

        void AddPlace(Guid id, Schema.Enumerations.ServiceCategorie categorie)
        {
            touched.Add(new(Nature.Lieu, id, revision.Source));
            touched.Add(Service(revision, Identifiants.ServiceDeduit(id, categorie)));
        }
    }

    private static Touched Service(RevisionEntity revision, Guid id) => new(Nature.Service, id, revision.Source);

    private static Touched Structure(Guid id) => new(Nature.Structure, id, null);
}
