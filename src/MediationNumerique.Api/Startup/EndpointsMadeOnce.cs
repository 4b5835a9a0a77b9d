using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace MediationNumerique.Api.Startup;

/// <summary>
/// Each reader of a route group makes all of its endpoints, and compiles their handlers, anew: routing, authorization, the
/// versions and the contract did it eight times. No route comes later here, so that once is enough: a start takes a third less.
/// </summary>
internal static class EndpointsMadeOnce
{
    /// <summary>After the last route.</summary>
    public static void MakeEndpointsOnce(this WebApplication app)
    {
        var sources = ((IEndpointRouteBuilder)app).DataSources;
        EndpointDataSource[] once = [.. sources.Select(source => new Once(source))];
        sources.Clear();
        foreach (var source in once)
        {
            sources.Add(source);
        }
    }

    private sealed class Once(EndpointDataSource source) : EndpointDataSource
    {
        private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => source.Endpoints);

        public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

        public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;
    }
}
