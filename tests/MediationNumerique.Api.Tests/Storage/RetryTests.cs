using System.Data.Common;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>What an engine that tries again does to a write, played on SQLite, with statements of several rows.</summary>
public sealed class RetryTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    [Fact]
    public async Task A_write_that_is_tried_again_reads_its_lazy_lists_once_and_writes_once()
    {
        var failures = new CommitFailures(before: 2);
        var walks = 0;

        var last = await WriterWith(failures).AddAsync(Declared.Source("a"), Walked(), [], [], "essai", default);

        Assert.Equal((0, 1), (failures.Before, walks));
        await AssertWrittenOnceAsync("a", last);

        IEnumerable<LieuMediationNumerique> Walked()
        {
            walks++;
            foreach (var lieu in Declared.Lieux(100))
            {
                yield return lieu;
            }
        }
    }

    [Fact]
    public async Task A_write_whose_commit_arrived_but_not_its_answer_is_not_written_again()
    {
        var failures = new CommitFailures(after: 1);

        var last = await WriterWith(failures).AddAsync(Declared.Source("b"), Declared.Lieux(100), [], [], "essai", default);

        Assert.Equal(0, failures.After);
        await AssertWrittenOnceAsync("b", last);
    }

    [Fact]
    public async Task A_write_that_fails_for_good_writes_nothing()
    {
        var failures = new CommitFailures(before: int.MaxValue);

        await Assert.ThrowsAsync<RetryLimitExceededException>(
            () => WriterWith(failures).AddAsync(Declared.Source("c"), Declared.Lieux(10), [], [], "essai", default));

        await using var context = await database.OpenAsync();
        Assert.False(await context.Sources.AnyAsync(s => s.Slug == "c"));
    }

    private async Task AssertWrittenOnceAsync(string slug, long? last)
    {
        await using var context = await database.OpenAsync();
        Assert.Equal(
            Enumerable.Range(1, 100).Select(i => $"{i}").Order(StringComparer.Ordinal),
            (await context.Of(Nature.Lieu).Where(l => l.Source == slug).Select(l => l.IdSource).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.Equal(101, await context.Revisions.CountAsync(r => r.Source == slug));
        Assert.Equal(last, await context.Revisions.Where(r => r.Source == slug).MaxAsync(r => r.Sequence));
        Assert.Equal(await context.Revisions.CountAsync(), await database.Reader.RevisionAsync(default));
    }

    private DeclarationsWriter WriterWith(CommitFailures failures) => new(
        new Factory(new DbContextOptionsBuilder<RetryingContext>()
            .UseSqlite($"Data Source={database.File}", sqlite => sqlite.ExecutionStrategy(d => new RetryLostConnections(d)))
            .AddInterceptors(failures).Options),
        TimeProvider.System);

    private sealed class RetryingContext(DbContextOptions<RetryingContext> options) : MedNumContext(options)
    {
        // 7 does not divide 100: the last statement is a shorter one.
        public override int RowsPerInsert(int columns) => 7;
    }

    private sealed class Factory(DbContextOptions<RetryingContext> options) : IDbContextFactory<MedNumContext>
    {
        public MedNumContext CreateDbContext() => new RetryingContext(options);
    }

    private sealed class LostConnectionException() : Exception("The connection is lost.");

    private sealed class RetryLostConnections(ExecutionStrategyDependencies dependencies) : ExecutionStrategy(dependencies, 3, TimeSpan.Zero)
    {
        protected override bool ShouldRetryOn(Exception exception) => exception is LostConnectionException;
    }

    /// <summary>Loses the connection so many times, before the commit is sent or after it is done.</summary>
    private sealed class CommitFailures(int before = 0, int after = 0) : DbTransactionInterceptor
    {
        public int Before { get; private set; } = before;

        public int After { get; private set; } = after;

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (Before > 0)
            {
                Before--;
                throw new LostConnectionException();
            }

            return ValueTask.FromResult(result);
        }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (After > 0)
            {
                After--;
                throw new LostConnectionException();
            }

            return Task.CompletedTask;
        }
    }
}
