using Microsoft.AspNetCore.Authorization;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>The one place where a token's scopes and sources are held against a route.</summary>
internal sealed class PorteeHandler : AuthorizationHandler<PorteeRequise>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PorteeRequise requirement)
    {
        if (context.User.SujetOrNull() is not null && context.Resource is HttpContext http)
        {
            var refusal = requirement.OrAdministrer && context.User.HasPortee(Portees.Administrer) ? null
                : !context.User.HasPortee(requirement.Portee) ? Refusal.OfPortee(requirement.Portee)
                : requirement.SourceInRoute ? Refusal.OfSource(context.User, http.GetRouteValue(PorteeRequise.RouteValue) as string, requirement.Portee)
                : null;
            if (refusal is null)
            {
                context.Succeed(requirement);
            }
            else
            {
                context.Fail(new RefusalReason(this, refusal));
            }
        }

        return Task.CompletedTask;
    }
}

/// <summary>Carries a refusal to whoever writes the answer.</summary>
internal sealed class RefusalReason(IAuthorizationHandler handler, Refusal refusal) : AuthorizationFailureReason(handler, refusal.Detail)
{
    public Refusal Refusal => refusal;
}
