using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>
/// Makes each export when it is first asked for, once a version of the catalogue and no more than once a minute, which is
/// what caches may keep it for. One is made at a time, so that it takes one core at most; the files last as long as this process.
/// </summary>
internal sealed class ExportStore(LiveCatalogue live, TemporaryFiles temporary, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, Slot> _slots = ExportKinds.All.ToDictionary(kind => kind.Nom, _ => new Slot());
    private int _made;

    public async Task<ExportFile> GetAsync(ExportKind kind, CancellationToken cancellationToken)
    {
        var slot = _slots[kind.Nom];
        if (Current(slot) is { } ready)
        {
            return ready;
        }
        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Of those who waited together, the first has made it for all.
            return Current(slot) ?? await MakeAsync(kind, slot);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>Somebody may have deleted the file: it is then made anew.</summary>
    private ExportFile? Current(Slot slot) =>
        slot.Made is { } made && File.Exists(made.File.Path) && (made.Of == live.Current || time.GetUtcNow().UtcDateTime - made.File.Date < s_shortest) ? made.File : null;

    /// <summary>Not to be given up half-way: who asked first may have left, and others wait.</summary>
    private async Task<ExportFile> MakeAsync(ExportKind kind, Slot slot)
    {
        var snapshot = live.Current;
        var now = time.GetUtcNow().UtcDateTime;
        // HTTP says dates to the second, and the answer's own Date may be as much behind.
        var date = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(-1);
        var path = Path.Combine(temporary.Folder, $"{++_made}-{kind.Nom}");
        var file = await Task.Run(
            () =>
            {
                using var target = new ExportTarget(path, date);
                kind.Write(snapshot, target);

                return target.Complete();
            },
            CancellationToken.None);
        // Who was given the last one may be about to open it: the one before it goes.
        slot.Former?.Delete();
        slot.Former = slot.Made?.File;
        slot.Made = new(snapshot, file);

        return file;
    }

    private sealed class Slot
    {
        public Version? Made { get; set; }

        public ExportFile? Former { get; set; }
    }

    private sealed record Version(CatalogueSnapshot Of, ExportFile File);
}
