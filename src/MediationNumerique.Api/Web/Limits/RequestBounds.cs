using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>How large a request may be and how slowly it may come.</summary>
internal static class RequestBounds
{
    /// <summary>Bytes of a body, where the route does not say otherwise.</summary>
    public const long UsualBody = 1024 * 1024;

    /// <summary>Bytes of the largest body that a route may accept.</summary>
    public const long LargestBody = 64 * 1024 * 1024;

    /// <summary>Levels of a JSON document.</summary>
    public const int JsonDepth = 32;

    private const int HeaderBytes = 32 * 1024;

    /// <summary>Accepts larger bodies, or only smaller ones, on routes.</summary>
    public static TBuilder AcceptBodyUpTo<TBuilder>(this TBuilder builder, long bytes) where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes, LargestBody);

        return builder.WithMetadata(new BodySize(bytes));
    }

    public static void Apply(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = UsualBody;
        limits.MaxRequestHeadersTotalSize = HeaderBytes;
        limits.MaxRequestHeaderCount = 100;
        // A client that holds a connection open and sends next to nothing.
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(5));
        // And one that asks for much and takes it at a trickle, which holds memory meanwhile.
        limits.MinResponseDataRate = new(bytesPerSecond: 4096, gracePeriod: TimeSpan.FromSeconds(10));
    }

    private sealed record BodySize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
