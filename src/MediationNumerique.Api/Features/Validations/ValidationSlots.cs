namespace MediationNumerique.Api.Features.Validations;

/// <summary>How many files are checked at once: each takes a core for as long as it lasts, and reads must go on.</summary>
internal sealed class ValidationSlots : IDisposable
{
    public const int Count = 2;

    private readonly SemaphoreSlim _free = new(Count);

    /// <summary>Gives a slot back when it is disposed of; null when none is free within the wait.</summary>
    public async Task<IDisposable?> TakeAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        await _free.WaitAsync(wait, cancellationToken) ? new Slot(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
