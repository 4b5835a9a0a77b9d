using System.Text.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Features.Lieux;

/// <summary>A page of a place's history, latest first.</summary>
/// <param name="Total">All revisions of the place.</param>
/// <param name="Revisions">Those of the page, each with its author.</param>
/// <param name="Next">Where the next page starts; null on the last.</param>
internal sealed record HistoriquePage(int Total, IReadOnlyList<RevisionLieu> Revisions, long? Next);

/// <summary>Reads who stated what of a place, and when, from the database.</summary>
internal sealed class HistoriqueReader(DatabaseThreads threads)
{
    /// <param name="id">The place.</param>
    /// <param name="after">The last revision of the page before, or null for the first page.</param>
    /// <param name="limit">How many revisions at most.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<HistoriquePage> ReadAsync(Guid id, long? after, int limit, CancellationToken cancellationToken) =>
        threads.ReadAsync(context => ReadAsync(context, id, after, limit, cancellationToken), cancellationToken);

    private static async Task<HistoriquePage> ReadAsync(MedNumContext context, Guid id, long? after, int limit, CancellationToken cancellationToken)
    {
        var ofLieu = context.Revisions.AsNoTracking().Where(r => r.ObjetId == id && r.Nature == Nature.Lieu);
        var total = await ofLieu.CountAsync(cancellationToken);
        // The one before the page too, since what a revision made is what the next one found.
        var newer = after is null ? 0 : 1;
        var rows = await ofLieu
            .Where(r => after == null || r.Sequence <= after)
            .OrderByDescending(r => r.Sequence)
            .Take(newer + limit + 1)
            .ToListAsync(cancellationToken);
        var states = rows.Select(row => row.EtatAvant).Prepend(await CurrentAsync(context, id, cancellationToken)).ToList();
        var page = rows.Select((row, i) => ToRevision(row, states[i])).Skip(newer).Take(limit).ToList();

        return new(total, page, rows.Count > newer + limit ? rows[newer + limit - 1].Sequence : null);
    }

    /// <summary>The place as it is stated now, in JSON; null where it is deleted.</summary>
    private static Task<string?> CurrentAsync(MedNumContext context, Guid id, CancellationToken cancellationToken) =>
        context.Of(Nature.Lieu).Where(l => l.Id == id && l.SupprimeLe == null).Select(l => l.Contenu).SingleOrDefaultAsync(cancellationToken);

    private static RevisionLieu ToRevision(RevisionEntity row, string? stateAfter) => new()
    {
        Operation = Enum.Parse<OperationRevision>(row.Operation.ToString()),
        Date = row.Date,
        Source = row.Source,
        Champs = row.EtatAvant is { } before && row.Operation is RevisionOperation.Modification && stateAfter is not null
            ? Differences(before, stateAfter)
            : null,
        Auteur = row.Auteur,
    };

    private static List<string> Differences(string before, string after)
    {
        var (a, b) = (JsonElement.Parse(before), JsonElement.Parse(after));

        return
        [
            .. a.EnumerateObject().Concat(b.EnumerateObject())
                .Select(property => property.Name)
                .Distinct()
                .Where(name => !(a.TryGetProperty(name, out var old) && b.TryGetProperty(name, out var now) && AreSame(old, now))),
        ];
    }

    /// <summary>One number may have been written in more than one way.</summary>
    private static bool AreSame(JsonElement one, JsonElement other) => (one.ValueKind, other.ValueKind) is (JsonValueKind.Number, JsonValueKind.Number)
        ? one.GetDouble().Equals(other.GetDouble())
        : JsonElement.DeepEquals(one, other);
}
