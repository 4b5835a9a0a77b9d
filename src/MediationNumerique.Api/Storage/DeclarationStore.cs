using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Writes one statement at a time, each with its revision, in one transaction.</summary>
internal sealed class DeclarationStore(DatabaseThreads threads, Quarantine quarantine, TimeProvider time)
{
    /// <summary>Null where nothing was ever stated, or nothing that this version can read.</summary>
    public Task<Stored<TContent>?> FindAsync<TContent>(DeclarationKind<TContent> kind, DeclarationKey key, CancellationToken cancellationToken)
        where TContent : class => threads.ReadAsync<Stored<TContent>?>(
            async context => await RowAsync(context.Declarations.AsNoTracking(), kind, key, cancellationToken) switch
            {
                null => null,
                { SupprimeLe: not null } => new(null),
                var row => quarantine.Read(kind, row) is { } content ? new(content, row.Origine) : null,
            },
            cancellationToken);

    /// <summary>Creates or replaces. What says the same as before is not written again.</summary>
    /// <param name="kind">Places, structures or services.</param>
    /// <param name="key">The source and the producer's id.</param>
    /// <param name="content">What the producer states now.</param>
    /// <param name="precondition">Whether the current statement, null where there is none, is the one expected.</param>
    /// <param name="author">The token's subject.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Written> PutAsync<TContent>(
        DeclarationKind<TContent> kind, DeclarationKey key, TContent content, Func<TContent?, bool> precondition, string author, CancellationToken cancellationToken)
        where TContent : class =>
        InTransactionAsync(
            async (context, sequence) =>
            {
                var row = await RowAsync(context.Declarations, kind, key, cancellationToken);
                // What this version cannot read is as if there were nothing: what is stated now takes its place.
                var before = row is { SupprimeLe: null } ? quarantine.Read(kind, row) : null;
                if (!precondition(before))
                {
                    return WriteResult.Refused;
                }
                if (before is not null && kind.AreSame(before, content))
                {
                    return WriteResult.Unchanged;
                }
                if (row is null)
                {
                    if (kind.Nature is not Nature.Source && !await context.IsDescribedAsync(key.Source, cancellationToken))
                    {
                        return WriteResult.WithoutSource;
                    }
                    if (kind.Nature is Nature.Source)
                    {
                        context.Add(new SourceEntity { Slug = key.Source });
                    }
                    context.Add(row = kind.NewRow(key.Source, content));
                }
                var state = before is null ? null : row.Contenu;
                kind.Take(row, content);
                (row.SupprimeLe, row.MajLe, row.RevisionNo) = (null, Now, sequence);
                context.Add(row.ToRevision(before is null ? RevisionOperation.Creation : RevisionOperation.Modification, author, state));

                return before is null ? WriteResult.Created : WriteResult.Changed;
            },
            cancellationToken);

    /// <summary>Leaves a tombstone.</summary>
    public Task<Written> DeleteAsync<TContent>(
        DeclarationKind<TContent> kind, DeclarationKey key, Func<TContent?, bool> precondition, string author, CancellationToken cancellationToken)
        where TContent : class =>
        InTransactionAsync(
            async (context, sequence) =>
            {
                if (await RowAsync(context.Declarations, kind, key, cancellationToken) is not { SupprimeLe: null } row
                    || quarantine.Read(kind, row) is not { } before)
                {
                    return WriteResult.Missing;
                }
                if (!precondition(before))
                {
                    return WriteResult.Refused;
                }
                (row.SupprimeLe, row.MajLe, row.RevisionNo) = (Now, Now, sequence);
                context.Add(row.ToRevision(RevisionOperation.Suppression, author, row.Contenu));

                return WriteResult.Deleted;
            },
            cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static Task<DeclarationEntity?> RowAsync<TContent>(
        IQueryable<DeclarationEntity> rows, DeclarationKind<TContent> kind, DeclarationKey key, CancellationToken cancellationToken)
        where TContent : class
    {
        var id = kind.IdOf(key);

        return rows.SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>
    /// Takes a revision number first, which locks other writers out; gives it back where nothing changed. Where the engine
    /// tries again after a transient error, a commit whose answer was lost is looked up first, by its revision.
    /// </summary>
    private Task<Written> InTransactionAsync(Func<MedNumContext, long, Task<WriteResult>> write, CancellationToken cancellationToken) =>
        threads.WriteAsync(context => AttemptAsync(context, write, cancellationToken), cancellationToken);

    private static async Task<Written> AttemptAsync(
        MedNumContext context, Func<MedNumContext, long, Task<WriteResult>> write, CancellationToken cancellationToken)
    {
        (Written Written, RevisionEntity Revision)? attempted = null;
        try
        {
            return await ExecuteAsync();
        }
        catch (Exception e) when (attempted is not null)
        {
            throw new CommitInDoubtException(e);
        }

        Task<Written> ExecuteAsync() => context.Database.CreateExecutionStrategy().ExecuteAsync(
            write,
            async (_, operation, token) =>
            {
                context.ChangeTracker.Clear();
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var sequence = await RevisionCounter.AllocateAsync(context, 1, token);
                var result = await operation(context, sequence);
                if (result is not (WriteResult.Created or WriteResult.Changed or WriteResult.Deleted))
                {
                    return new Written(result, null);
                }
                await context.SaveChangesAsync(token);
                attempted = (new(result, sequence), context.ChangeTracker.Entries<RevisionEntity>().Single().Entity);
                // From here on the client hears of it: a cancellation must not leave it in doubt.
                await transaction.CommitAsync(CancellationToken.None);

                return attempted.Value.Written;
            },
            async (_, _, token) => attempted is { } last && await IsCommittedAsync(context, last.Revision, token)
                ? new(true, last.Written)
                : new(false, default),
            cancellationToken);
    }

    private static Task<bool> IsCommittedAsync(MedNumContext context, RevisionEntity revision, CancellationToken cancellationToken) =>
        context.Revisions.AnyAsync(
            r => r.Sequence == revision.Sequence && r.ObjetId == revision.ObjetId && r.Auteur == revision.Auteur && r.Date == revision.Date,
            cancellationToken);
}
