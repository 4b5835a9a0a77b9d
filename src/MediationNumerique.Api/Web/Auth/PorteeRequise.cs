using Microsoft.AspNetCore.Authorization;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>
/// On a route: the scope that a token must have and, where the source is in the route, that the token must be good for it.
/// </summary>
/// <param name="Portee">Of <see cref="Portees.All"/>.</param>
/// <param name="SourceInRoute">Whether the route value <see cref="RouteValue"/> is a source to check.</param>
/// <param name="OrAdministrer">Whether <see cref="Portees.Administrer"/> does as well, whatever the sources.</param>
internal sealed record PorteeRequise(string Portee, bool SourceInRoute, bool OrAdministrer = false) : IAuthorizationRequirement, IAuthorizationRequirementData
{
    public const string RouteValue = "source";

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal static class PorteeRoutes
{
    /// <summary>
    /// Protects routes: without a verified token 401, without the scope or without the source 403, before anything of the
    /// body is read.
    /// </summary>
    /// <param name="builder">A route or a group.</param>
    /// <param name="portee">Of <see cref="Portees.All"/>.</param>
    /// <param name="sourceInRoute">
    /// False where no <c>{source}</c> is in the route: the handler then asks <see cref="Refusal.OfSource"/> once it knows the
    /// source. Otherwise a route without <c>{source}</c> fails at start.
    /// </param>
    /// <param name="orAdministrer">Whether <see cref="Portees.Administrer"/> does as well, whatever the sources.</param>
    /// <typeparam name="TBuilder">A route or a group.</typeparam>
    public static TBuilder RequirePortee<TBuilder>(this TBuilder builder, string portee, bool sourceInRoute = true, bool orAdministrer = false)
        where TBuilder : IEndpointConventionBuilder
    {
        if (!Portees.All.Contains(portee))
        {
            throw new ArgumentException($"{portee} is no scope.", nameof(portee));
        }
        builder.RequireAuthorization().WithMetadata(new PorteeRequise(portee, sourceInRoute, orAdministrer));
        if (sourceInRoute)
        {
            builder.Finally(CheckThatSourceIsInRoute);
        }

        return builder;
    }

    private static void CheckThatSourceIsInRoute(EndpointBuilder endpoint)
    {
        if (endpoint is not RouteEndpointBuilder route || route.RoutePattern.GetParameter(PorteeRequise.RouteValue) is not { IsOptional: false })
        {
            throw new InvalidOperationException($"{endpoint.DisplayName} has no {{{PorteeRequise.RouteValue}}} to check: say sourceInRoute: false, and check the source in the handler.");
        }
    }
}
