using MediationNumerique.Api.Http.Limits;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>
/// How many files are checked at once: each takes a core for as long as it lasts, and reads must go on. One client has one
/// of them at most.
/// </summary>
internal sealed class ValidationSlots
{
    public const int Count = 2;

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly ClientCounts _counts = new(mostByClient: 1, Count);

    /// <summary>Gives a slot back when it is disposed of; null when none is free within the wait.</summary>
    public async Task<IDisposable?> TakeAsync(ulong client, TimeSpan wait, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; waited <= wait; waited += s_pause)
        {
            if (_counts.TryEnter(client) is ClientCounts.Answer.Entered)
            {
                return new Slot(_counts, client);
            }
            await Task.Delay(s_pause, cancellationToken);
        }

        return null;
    }

    private sealed class Slot(ClientCounts counts, ulong client) : IDisposable
    {
        public void Dispose() => counts.Leave(client);
    }
}
