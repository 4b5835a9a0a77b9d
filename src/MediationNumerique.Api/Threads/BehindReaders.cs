using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace MediationNumerique.Api.Threads;

/// <summary>
/// Runs imports on threads of their own, to which the system prefers those that answer requests: on an idle machine an
/// import takes all cores, on a busy one it takes little from the readers.
/// </summary>
internal sealed class BehindReaders : TaskScheduler, IDisposable
{
    /// <summary>
    /// Steps of niceness below the process's own: as low as Linux goes (sched(7)). With 15, page reads at full speed lost a
    /// quarter while a file was taken in. An import of 10,948 places still ends within 20 s on a machine that is never idle.
    /// </summary>
    private const int Steps = 19;

    private readonly BlockingCollection<Task> _tasks = [];

    public BehindReaders()
    {
        for (var thread = 0; thread < Environment.ProcessorCount; thread++)
        {
            new Thread(Work) { IsBackground = true, Name = "Import", Priority = ThreadPriority.BelowNormal }.Start();
        }
    }

    public override int MaximumConcurrencyLevel => Environment.ProcessorCount;

    /// <summary>Starts an action here; what it awaits goes on here too.</summary>
    public Task RunAsync(Func<Task> action, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(action, cancellationToken, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public void Dispose() => _tasks.CompleteAdding();

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        ReferenceEquals(Current, this) && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [.. _tasks];

    private void Work()
    {
        if (OperatingSystem.IsLinux())
        {
            // .NET's own thread priorities do nothing there. Refused, the thread is one like the others.
            _ = SetPriority(0, 0, GetPriority(0, 0) + Steps);
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
