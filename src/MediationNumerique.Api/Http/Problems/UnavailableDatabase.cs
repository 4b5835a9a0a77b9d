using MediationNumerique.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Http.Problems;

/// <summary>A database that is busy or out of reach is nobody's fault, and passes: 503, and when to come back.</summary>
internal sealed class UnavailableDatabase(IDatabaseEngine engine) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not DatabaseBusyException && !engine.IsUnavailable(exception))
        {
            return false;
        }
        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        var detail = $"La base de données est occupée ou ne répond pas. {Committed.Text(httpContext)} Réessayez dans {RetryAfterSeconds} s.";
        await new ProblemResult(ProblemType.BaseIndisponible, detail) { Cause = exception }.ExecuteAsync(httpContext);

        return true;
    }
}
