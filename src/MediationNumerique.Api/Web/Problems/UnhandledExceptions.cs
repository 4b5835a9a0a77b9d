using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Web.Problems;

/// <summary>Turns what was thrown into a problem: a request that cannot be read is the client's, anything else is ours.</summary>
internal sealed class UnhandledExceptions : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (type, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: 408 } => (ProblemType.RequeteTropLente, "Le corps de la requête arrive trop lentement."),
            BadHttpRequestException { StatusCode: 413 } => (ProblemType.CorpsTropGrand, "Le corps de la requête dépasse la taille acceptée."),
            BadHttpRequestException { StatusCode: 414 } => (ProblemType.AdresseTropLongue, "L’adresse dépasse la longueur acceptée."),
            BadHttpRequestException => (ProblemType.RequeteIllisible, "La requête ne peut pas être lue. Vérifiez l’adresse, les en-têtes et le corps."),
            _ => (ProblemType.ErreurInterne, $"La faute est chez nous. {(HttpMethods.IsGet(httpContext.Request.Method) ? "Réessayez plus tard." : Committed.Text(httpContext, exception))}"),
        };
        // What cannot be read is quoted in its exception: it stays out of the log.
        await new ProblemResult(type, detail) { Cause = type == ProblemType.ErreurInterne ? exception : null }.ExecuteAsync(httpContext);

        return true;
    }
}
