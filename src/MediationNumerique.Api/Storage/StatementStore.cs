using System.Text.Json;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Writes one statement at a time, each with its revision, in one transaction.</summary>
internal sealed class StatementStore(DatabaseThreads threads, TimeProvider time)
{
    /// <summary>Null where nothing was ever stated, or nothing that this version can read.</summary>
    public Task<Stored<TContent>?> FindAsync<TEntity, TContent>(
        StatementKind<TEntity, TContent> kind, StatementKey key, CancellationToken cancellationToken)
        where TEntity : VersionedEntity
        where TContent : class => threads.ReadAsync<Stored<TContent>?>(
            async context =>
            {
                var entity = await RowAsync(context.Set<TEntity>().AsNoTracking(), kind, key, cancellationToken);

                return entity is null ? null : new(entity.SupprimeLe is null ? kind.ToDeclared(entity) : null);
            },
            cancellationToken);

    /// <summary>Creates or replaces. What says the same as before is not written again.</summary>
    /// <param name="kind">Places, structures or services.</param>
    /// <param name="key">The source and the producer's id.</param>
    /// <param name="content">What the producer states now.</param>
    /// <param name="precondition">Whether the current statement, null where there is none, is the one expected.</param>
    /// <param name="author">The token's subject.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<Written> PutAsync<TEntity, TContent>(
        StatementKind<TEntity, TContent> kind,
        StatementKey key,
        TContent content,
        Func<TContent?, bool> precondition,
        string author,
        CancellationToken cancellationToken)
        where TEntity : VersionedEntity
        where TContent : class =>
        InTransactionAsync(
            async (context, sequence) =>
            {
                var row = await RowAsync(context.Set<TEntity>(), kind, key, cancellationToken);
                var before = row is { SupprimeLe: null } ? kind.ToDeclared(row) : null;
                if (!precondition(before))
                {
                    return WriteResult.Refused;
                }
                if (before is not null && SchemaJson.Hash(before, kind.Json) == SchemaJson.Hash(content, kind.Json))
                {
                    return WriteResult.Unchanged;
                }
                if (row is null && typeof(TEntity) != typeof(SourceEntity) && !await IsDescribedAsync(context, key.Source, cancellationToken))
                {
                    return WriteResult.WithoutSource;
                }
                if (row is null)
                {
                    // There may be one that this version cannot read: what is stated now takes its place.
                    await context.Set<TEntity>().Where(kind.Row(key)).ExecuteDeleteAsync(cancellationToken);
                    context.Add(row = kind.ToEntity(content, key.Source));
                }
                kind.Take(row, content);
                (row.SupprimeLe, row.MajLe, row.RevisionNo) = (null, Now, sequence);
                context.Add(Revision(kind, row, key.Source, before, before is null ? RevisionOperation.Creation : RevisionOperation.Modification, author));

                return before is null ? WriteResult.Created : WriteResult.Changed;
            },
            cancellationToken);

    /// <summary>Leaves a tombstone.</summary>
    public Task<Written> DeleteAsync<TEntity, TContent>(
        StatementKind<TEntity, TContent> kind,
        StatementKey key,
        Func<TContent?, bool> precondition,
        string author,
        CancellationToken cancellationToken)
        where TEntity : VersionedEntity
        where TContent : class =>
        InTransactionAsync(
            async (context, sequence) =>
            {
                if (await RowAsync(context.Set<TEntity>(), kind, key, cancellationToken) is not { SupprimeLe: null } row)
                {
                    return WriteResult.Missing;
                }
                var before = kind.ToDeclared(row);
                if (!precondition(before))
                {
                    return WriteResult.Refused;
                }
                (row.SupprimeLe, row.MajLe, row.RevisionNo) = (Now, Now, sequence);
                context.Add(Revision(kind, row, key.Source, before, RevisionOperation.Suppression, author));

                return WriteResult.Deleted;
            },
            cancellationToken);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Null too for a row that this version cannot read.</summary>
    private static async Task<TEntity?> RowAsync<TEntity, TContent>(
        IQueryable<TEntity> rows, StatementKind<TEntity, TContent> kind, StatementKey key, CancellationToken cancellationToken)
        where TEntity : VersionedEntity
        where TContent : class
    {
        try
        {
            return await rows.SingleOrDefaultAsync(kind.Row(key), cancellationToken);
        }
        catch (Exception e) when (UnreadableRows.MayBeOfARow(e))
        {
            return null;
        }
    }

    private static Task<bool> IsDescribedAsync(MedNumContext context, string source, CancellationToken cancellationToken) =>
        context.Sources.AnyAsync(s => s.Slug == source && s.SupprimeLe == null, cancellationToken);

    private static RevisionEntity Revision<TEntity, TContent>(
        StatementKind<TEntity, TContent> kind, TEntity row, string source, TContent? before, RevisionOperation operation, string author)
        where TEntity : VersionedEntity
        where TContent : class => new()
        {
            Sequence = row.RevisionNo,
            Nature = kind.Nature,
            ObjetId = kind.ObjetId(row),
            Source = source,
            Operation = operation,
            Auteur = author,
            Date = row.MajLe,
            EtatAvant = before is null ? null : JsonSerializer.Serialize(before, kind.Json),
        };

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
