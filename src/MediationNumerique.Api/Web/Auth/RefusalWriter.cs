using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>Answers what authorization decided. Nothing that a protected route answers may be kept by a cache.</summary>
internal sealed class RefusalWriter : IAuthorizationMiddlewareResultHandler
{
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        context.Response.OnStarting(static state =>
        {
            ((HttpContext)state).Response.Headers.CacheControl = "private, no-store";

            return Task.CompletedTask;
        }, context);
        if (authorizeResult.Succeeded)
        {
            await next(context);
            return;
        }
        var portee = string.Join(' ', policy.Requirements.OfType<PorteeRequise>().Select(requirement => requirement.Portee));
        IResult refusal = authorizeResult.AuthorizationFailure?.FailureReasons.OfType<RefusalReason>().FirstOrDefault()?.Refusal
            ?? RefusedToken.Of(context.Request, await context.AuthenticateAsync(), portee);
        await refusal.ExecuteAsync(context);
    }
}
