using MediationNumerique.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Http.Problems;

/// <summary>A full disk is no fault of the request, and passes: 503, and when to come back.</summary>
internal sealed class FullStorage(IDatabaseEngine engine) : IExceptionHandler
{
    private const string RetryAfterSeconds = "60";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!Stockage.IsNoRoom(exception) && !engine.IsFull(exception))
        {
            return false;
        }
        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        var detail = $"Il n’y a plus de place pour écrire. {Committed.Text(httpContext)} Réessayez dans {RetryAfterSeconds} s.";
        await new ProblemResult(ProblemType.StockagePlein, detail) { Cause = exception }.ExecuteAsync(httpContext);

        return true;
    }
}
