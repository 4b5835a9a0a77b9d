using MediationNumerique.Api.Web.Limits;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>
/// How many files are checked at once: each takes a core for as long as it lasts, and reads must go on. One client has one
/// of them at most.
/// </summary>
internal sealed class ValidationSlots
{
    public const int Count = 2;

    private readonly ClientCounts _counts = new(mostByClient: 1, Count);

    /// <summary>Gives a slot back when it is disposed of; null when none is free within the wait.</summary>
    public async Task<IDisposable?> TakeAsync(ulong client, TimeSpan wait, CancellationToken cancellationToken) =>
        await _counts.EnterAsync(client, wait, cancellationToken) is ClientCounts.Answer.Entered ? _counts.PlaceOf(client) : null;
}
