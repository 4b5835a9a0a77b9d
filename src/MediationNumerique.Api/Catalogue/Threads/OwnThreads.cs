using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace MediationNumerique.Api.Catalogue.Threads;

/// <summary>Runs what it is given on a fixed number of threads of its own, and so never on those that answer requests.</summary>
internal class OwnThreads : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> _tasks = [];
    private readonly int _steps;

    /// <param name="name">Of the threads, for a debugger.</param>
    /// <param name="count">How many.</param>
    /// <param name="steps">Steps of niceness below the process's own (sched(7)); 0 for none.</param>
    public OwnThreads(string name, int count, int steps)
    {
        (MaximumConcurrencyLevel, _steps) = (count, steps);
        for (var thread = 0; thread < count; thread++)
        {
            new Thread(Work) { IsBackground = true, Name = name, Priority = steps > 0 ? ThreadPriority.BelowNormal : ThreadPriority.Normal }.Start();
        }
    }

    public override int MaximumConcurrencyLevel { get; }

    /// <summary>Starts an action here; what it awaits goes on here too.</summary>
    public Task RunAsync(Func<Task> action, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(action, cancellationToken, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose()
    {
        _tasks.CompleteAdding();
        GC.SuppressFinalize(this);
    }

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        ReferenceEquals(Current, this) && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        if (_steps > 0 && OperatingSystem.IsLinux())
        {
            // .NET's own thread priorities do nothing there. Refused, the thread is one like the others.
            _ = SetPriority(0, 0, GetPriority(0, 0) + _steps);
        }
        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    // getpriority(2): on Linux, 0 for "which" and "who" is the calling thread alone.
    [DllImport("libc", EntryPoint = "getpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetPriority(int which, uint who);

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SetPriority(int which, uint who, int priority);
}
