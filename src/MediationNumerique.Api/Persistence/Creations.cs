using MediationNumerique.Api.Persistence.Entities;

namespace MediationNumerique.Api.Persistence;

/// <summary>The new rows of one source in one transaction, each with its revision.</summary>
internal sealed class Creations(MedNumContext context, string source, string author, DateTime date)
{
    /// <summary>Null as long as nothing is saved.</summary>
    public long? LastRevision { get; private set; }

    public async Task SaveAsync<T>(RevisionNature nature, IReadOnlyCollection<T> rows, Func<T, Guid> id, CancellationToken cancellationToken)
        where T : VersionedEntity
    {
        var sequence = await RevisionCounter.AllocateAsync(context, rows.Count, cancellationToken);
        foreach (var row in rows)
        {
            row.MajLe = date;
            row.RevisionNo = sequence++;
            context.Add(row);
            context.Add(RevisionOf(nature, id(row), row.RevisionNo));
        }

        await context.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        context.ChangeTracker.Clear();
        LastRevision = sequence - 1;
    }

    private RevisionEntity RevisionOf(RevisionNature nature, Guid id, long sequence) => new()
    {
        Sequence = sequence,
        Nature = nature,
        ObjetId = id,
        Source = source,
        Operation = RevisionOperation.Creation,
        Auteur = author,
        Date = date,
    };
}
