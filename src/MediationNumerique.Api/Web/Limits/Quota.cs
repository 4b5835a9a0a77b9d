using System.Threading.RateLimiting;
using Microsoft.Extensions.Primitives;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>
/// How many requests a minute, and what is said of it. What a granted request is told depends only on how many are left,
/// so it is written once for each number and kept.
/// </summary>
internal sealed class Quota(string name, int perMinute)
{
    /// <summary>Beyond this, the texts are no longer kept: they would take more memory than they save.</summary>
    private const int MostKept = 10_000;

    private readonly DebitLease?[] _granted = new DebitLease?[Math.Min(perMinute, MostKept)];

    public int PerMinute => perMinute;

    public double PerSecond => perMinute / 60.0;

    /// <summary><c>RateLimit-Policy</c> (draft-ietf-httpapi-ratelimit-headers-10).</summary>
    public StringValues Policy { get; } = $"\"{name}\";q={perMinute};w=60";

    public DebitLease Granted(int left) => left < _granted.Length ? _granted[left] ??= NewGranted(left) : NewGranted(left);

    /// <param name="seconds">Until one request is granted.</param>
    public DebitLease Refused(double seconds)
    {
        var wait = Math.Max(1, (int)Math.Ceiling(seconds));

        return new(this, false, $"\"{name}\";r=0;t={wait}", TimeSpan.FromSeconds(wait));
    }

    private DebitLease NewGranted(int left) => new(this, true, $"\"{name}\";r={left};t={(int)Math.Ceiling((perMinute - left) / PerSecond)}", null);
}

/// <summary>What came of one request, and the header that says so.</summary>
/// <param name="quota">The quota that it counts on.</param>
/// <param name="isAcquired">Whether it is granted.</param>
/// <param name="rateLimit"><c>RateLimit</c>: requests left, and seconds until all are there again, or until one is.</param>
/// <param name="retryAfter">When to come back.</param>
internal sealed class DebitLease(Quota quota, bool isAcquired, StringValues rateLimit, TimeSpan? retryAfter) : RateLimitLease
{
    public Quota Quota => quota;

    public StringValues RateLimit => rateLimit;

    public override bool IsAcquired => isAcquired;

    public override IEnumerable<string> MetadataNames => retryAfter is null ? [] : [MetadataName.RetryAfter.Name];

    public override bool TryGetMetadata(string metadataName, out object? metadata)
    {
        metadata = metadataName == MetadataName.RetryAfter.Name ? retryAfter : null;

        return metadata is not null;
    }
}
