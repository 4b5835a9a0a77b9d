using System.Threading.RateLimiting;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>
/// One client's requests: a bucket that holds a minute's worth, loses one a request, and fills again at an even pace.
/// </summary>
internal sealed class Bucket(Quota quota, TimeProvider clock, Action onDispose) : RateLimiter
{
    private readonly Lock _lock = new();
    private double _tokens = quota.PerMinute;
    private long _filledAt = clock.GetTimestamp();

    /// <summary>Since when it is full, and may be forgotten: a new one would be the same.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                var idle = clock.GetElapsedTime(_filledAt) - TimeSpan.FromSeconds((quota.PerMinute - _tokens) / quota.PerSecond);

                return idle > TimeSpan.Zero ? idle : null;
            }
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            _tokens = Math.Min(quota.PerMinute, _tokens + (clock.GetElapsedTime(_filledAt, now).TotalSeconds * quota.PerSecond));
            _filledAt = now;
            // What costs more than a minute's worth is granted to a full bucket.
            permitCount = Math.Min(permitCount, quota.PerMinute);
            if (_tokens < permitCount)
            {
                return quota.Refused((permitCount - _tokens) / quota.PerSecond);
            }
            _tokens -= permitCount;

            return quota.Granted((int)_tokens);
        }
    }

    /// <summary>Nobody waits: a request that is too many is refused at once.</summary>
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    /// <summary>What the framework calls when it forgets a client.</summary>
    protected override ValueTask DisposeAsyncCore()
    {
        onDispose();

        return base.DisposeAsyncCore();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            onDispose();
        }
        base.Dispose(disposing);
    }
}
