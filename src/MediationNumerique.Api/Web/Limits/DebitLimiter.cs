using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>
/// A bucket a client and budget, for the framework's rate limiter, with the headers that say what is left. The framework
/// forgets a bucket some seconds after it is full again; past <see cref="MostClients"/>, clients share buckets, so that
/// no number of addresses fills the memory.
/// </summary>
internal sealed class DebitLimiter : PartitionedRateLimiter<HttpContext>
{
    public const int MostClients = 100_000;

    private readonly PartitionedRateLimiter<HttpContext> _buckets;
    private int _count;

    public DebitLimiter(IOptions<DebitOptions> options, TimeProvider clock)
    {
        Quota[] quotas = [new("lectures", options.Value.Lectures), new("ecritures", options.Value.Ecritures), new("validations", options.Value.Validations)];
        var factory = (Client client) =>
        {
            Interlocked.Increment(ref _count);

            return (RateLimiter)new Bucket(quotas[(int)client.Budget], clock, () => Interlocked.Decrement(ref _count));
        };
        _buckets = PartitionedRateLimiter.Create<HttpContext, Client>(http =>
        {
            var client = Client.Of(http);

            return RateLimitPartition.Get(Volatile.Read(ref _count) < MostClients ? client : client.Merged(), factory);
        });
    }

    /// <summary>Buckets in memory.</summary>
    public int Count => Volatile.Read(ref _count);

    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => _buckets.GetStatistics(resource);

    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) =>
        Announced(resource, _buckets.AttemptAcquire(resource, permitCount * RequestCost.Of(resource)));

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        Announced(resource, await _buckets.AcquireAsync(resource, permitCount * RequestCost.Of(resource), cancellationToken));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _buckets.Dispose();
        }
        base.Dispose(disposing);
    }

    private static RateLimitLease Announced(HttpContext http, RateLimitLease lease)
    {
        var debit = (DebitLease)lease;
        http.Response.Headers["RateLimit-Policy"] = debit.Quota.Policy;
        http.Response.Headers["RateLimit"] = debit.RateLimit;

        return lease;
    }
}
