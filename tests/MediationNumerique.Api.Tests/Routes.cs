using MediationNumerique.Api.Web.Versions;
using Microsoft.AspNetCore.Routing;

namespace MediationNumerique.Api.Tests;

internal static class Routes
{
    /// <summary>The addresses of a route, with parameters between braces: <c>/v1/lieux/{id}</c>.</summary>
    public static string Pattern(this RouteEndpoint endpoint) =>
        "/" + endpoint.RoutePattern.RawText!.Replace(VersionsRegistration.Prefix, "/v1", StringComparison.Ordinal).Trim('/');
}
