using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Versions;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Problems;

internal static class ProblemsRegistration
{
    public static void AddProblems(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ProblemLog>();
        builder.Services.AddExceptionHandler<UnhandledExceptions>();
        // Otherwise filters run after a binding that failed, and blame the wrong cause.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Before <see cref="AddProblems"/>, whose handler takes all that is left.</summary>
    public static void AddDatabaseProblems(this IHostApplicationBuilder builder) => builder.Services.AddExceptionHandler<UnavailableDatabase>();

    /// <summary>No error leaves without a problem: exceptions, and statuses that the framework sets without a body.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseOneCachePolicy();
        app.UseExceptionHandler();
        app.UseStatusCodePages(context =>
        {
            NameHead(context.HttpContext.Response.Headers);

            return FromStatus(context.HttpContext).ExecuteAsync(context.HttpContext);
        });
    }

    /// <summary>The framework adds what caches asked for before HTTP/1.1; <c>Cache-Control</c> says it all.</summary>
    private static void UseOneCachePolicy(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            headers.Remove(HeaderNames.Pragma);
            headers.Remove(HeaderNames.Expires);

            return Task.CompletedTask;
        }, context);

        return next(context);
    });

    /// <summary>Says which problems an operation may answer with, beside those that all have.</summary>
    public static TBuilder MayFail<TBuilder>(this TBuilder builder, params int[] statuses) where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Probleme), [ProblemResult.ContentType]));
        }

        return builder;
    }

    /// <summary>Routing does not know that every GET answers HEAD too.</summary>
    private static void NameHead(IHeaderDictionary headers)
    {
        var methods = headers.Allow.ToString().Split(", ");
        if (methods.Contains(HttpMethods.Get))
        {
            headers.Allow = string.Join(", ", methods.Append(HttpMethods.Head));
        }
    }

    /// <summary>An id of a producer may have a slash, which an address takes for its own.</summary>
    private static ProblemResult? SlashInId(PathString path)
    {
        var parts = path.Value!.Split('/', 6);

        return parts is ["", _, "sources", _, "lieux" or "structures" or "services", { } id] && id.Contains('/', StringComparison.Ordinal)
            ? new(ProblemType.RouteInconnue, $"Un identifiant qui contient une barre oblique s’encode : {Uri.EscapeDataString(id).Shortened()}.")
            : null;
    }

    private static ProblemResult FromStatus(HttpContext http) => http.Response.StatusCode switch
    {
        404 => http.RequestServices.GetRequiredService<VersionReport>().ProblemOfUnknown(http.Request.Path)
            ?? SlashInId(http.Request.Path)
            ?? new(ProblemType.RouteInconnue, $"Il n’y a rien à « {http.Request.Path.Value?.Shortened()} ». Voyez la documentation : /documentation."),
        405 => new(ProblemType.MethodeRefusee, $"La méthode {http.Request.Method.Shortened()} n’est pas acceptée ici. Acceptées : {http.Response.Headers.Allow}."),
        var status => new(ProblemType.ForStatus(status), $"Le serveur n’accepte pas cette requête (statut {status})."),
    };
}
