using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Query;

internal static class Readiness
{
    /// <summary>While the catalogue loads, an answer would be an empty France: 503 instead.</summary>
    public static RouteGroupBuilder RefuseUntilReady(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((factory, next) =>
        {
            var catalogue = factory.ApplicationServices.GetRequiredService<LiveCatalogue>();

            return invocation =>
            {
                if (catalogue.IsReady)
                {
                    return next(invocation);
                }
                invocation.HttpContext.Response.Headers.RetryAfter = "2";

                return ValueTask.FromResult<object?>(new ProblemResult(ProblemType.PasPret, "Les données se chargent. Réessayez dans quelques secondes."));
            };
        });

        return group;
    }
}
