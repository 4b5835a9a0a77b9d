using MediationNumerique.Api.Catalogue.Threads;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>Too much waits for the database already: nothing was begun, and the same may succeed later.</summary>
internal sealed class DatabaseBusyException : Exception;

/// <summary>
/// Where requests do what they ask of the database. SQLite's work is synchronous: on the pool's threads, some long reads or
/// writes that wait for a lock would leave none to answer from memory. Here there are few threads, and a bounded number
/// waits for them.
/// </summary>
internal sealed class DatabaseThreads(IDbContextFactory<MedNumContext> contexts) : IDisposable
{
    /// <summary>At work or waiting, of each kind.</summary>
    private const int Most = 64;

    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(10);

    /// <summary>Behind those that answer from memory; a long read of one page is no reason for others to wait.</summary>
    private readonly Lane _reads = new("Database reads", Math.Max(1, Environment.ProcessorCount / 2), steps: 10);

    /// <summary>One: the database takes one write at a time.</summary>
    private readonly Lane _writes = new("Database writes", 1, steps: 0);

    public Task<T> ReadAsync<T>(Func<MedNumContext, Task<T>> work, CancellationToken cancellationToken) => RunAsync(_reads, work, cancellationToken);

    public Task<T> WriteAsync<T>(Func<MedNumContext, Task<T>> work, CancellationToken cancellationToken) => RunAsync(_writes, work, cancellationToken);

    public void Dispose()
    {
        _reads.Dispose();
        _writes.Dispose();
    }

    private Task<T> RunAsync<T>(Lane lane, Func<MedNumContext, Task<T>> work, CancellationToken cancellationToken) => lane.RunAsync(
        async () =>
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);

            return await work(context);
        },
        cancellationToken);

    private sealed class Lane(string name, int threads, int steps) : IDisposable
    {
        private readonly OwnThreads _threads = new(name, threads, steps);
        private int _count;

        /// <summary>What has begun goes on to its end; what has not can be cancelled, and is when it has waited too long.</summary>
        public async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
        {
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            try
            {
                if (Interlocked.Increment(ref _count) > Most)
                {
                    throw new DatabaseBusyException();
                }
                wait.CancelAfter(s_longestWait);

                return await Task.Factory.StartNew(work, wait.Token, TaskCreationOptions.DenyChildAttach, _threads).Unwrap();
            }
            catch (TaskCanceledException e) when (e.CancellationToken == wait.Token && !cancellationToken.IsCancellationRequested)
            {
                throw new DatabaseBusyException();
            }
            finally
            {
                Interlocked.Decrement(ref _count);
            }
        }

        public void Dispose() => _threads.Dispose();
    }
}
