using Microsoft.AspNetCore.Diagnostics;

namespace MediationNumerique.Api.Http.Problems;

/// <summary>Turns what was thrown into a problem: a request that cannot be read is the client's, anything else is ours.</summary>
internal sealed class UnhandledExceptions(ILogger<UnhandledExceptions> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (type, detail) = exception switch
        {
            BadHttpRequestException { StatusCode: 408 } => (ProblemType.RequeteTropLente, "Le corps de la requête arrive trop lentement."),
            BadHttpRequestException { StatusCode: 413 } => (ProblemType.CorpsTropGrand, "Le corps de la requête dépasse la taille acceptée."),
            BadHttpRequestException { StatusCode: 414 } => (ProblemType.AdresseTropLongue, "L’adresse dépasse la longueur acceptée."),
            BadHttpRequestException => (ProblemType.RequeteIllisible, "La requête ne peut pas être lue. Vérifiez l’adresse, les en-têtes et le corps."),
            _ => (ProblemType.ErreurInterne, "La faute est chez nous. Réessayez plus tard."),
        };
        if (type == ProblemType.ErreurInterne)
        {
            logger.LogError(exception, "Unhandled exception on {Method} {Route}", httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        }
        await new ProblemResult(type, detail).ExecuteAsync(httpContext);

        return true;
    }
}
