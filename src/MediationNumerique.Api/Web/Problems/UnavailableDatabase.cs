using MediationNumerique.Api.Storage;
using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>A database that is busy, out of reach or without room is nobody's fault, and passes: 503, and when to come back.</summary>
internal sealed class UnavailableDatabase(IDatabaseEngine engine) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } told)
        {
            return false;
        }
        httpContext.Response.Headers.RetryAfter = told.Seconds;
        var detail = $"{told.Text} {Committed.Text(httpContext, exception)} Réessayez dans {told.Seconds} s.";
        await new ProblemResult(told.Type, detail) { Cause = exception }.ExecuteAsync(httpContext);

        return true;
    }

    private (ProblemType Type, string Text, string Seconds)? Describe(Exception exception) => true switch
    {
        _ when Stockage.IsNoRoom(exception) || engine.IsFull(exception) => (ProblemType.StockagePlein, "Il n’y a plus de place pour écrire.", "60"),
        _ when exception is DatabaseBusyException || engine.IsUnavailable(exception) =>
            (ProblemType.BaseIndisponible, "La base de données est occupée ou ne répond pas.", "5"),
        _ => null,
    };
}
