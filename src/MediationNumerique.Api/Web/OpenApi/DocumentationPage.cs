using Microsoft.AspNetCore.Http.HttpResults;
using Swashbuckle.AspNetCore.SwaggerUI;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// The contract as a page to try it on: Swagger UI, which the API serves itself, in French. All that the page loads is under
/// its own address; <see cref="SecurityHeaders"/> forbids the browser anything else.
/// </summary>
internal static class DocumentationPage
{
    private const string Prefix = "documentation";

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapGet($"/{Prefix}/v1.json", (OpenApiFiles files) => files.Last.InteractiveResult).ExcludeFromDescription();
        app.MapGet($"/{Prefix}/francais.js", () => Embedded("francais.js", "text/javascript; charset=utf-8")).ExcludeFromDescription();
        app.MapGet($"/{Prefix}/francais.css", () => Embedded("francais.css", "text/css; charset=utf-8")).ExcludeFromDescription();
        app.UseSwaggerUI(Configure);
    }

    private static void Configure(SwaggerUIOptions ui)
    {
        ui.RoutePrefix = Prefix;
        ui.DocumentTitle = "Documentation — MediationNumerique.Api";
        // Relative: the page may be behind a path of a proxy.
        ui.SwaggerEndpoint("v1.json", "Version 1");
        ui.InjectJavascript("francais.js");
        ui.InjectStylesheet("francais.css");
        ui.HeadContent += """
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="description" content="Toutes les opérations de l’API des lieux de médiation numérique, à essayer.">
            <noscript><p>Cette page a besoin de JavaScript. Sans lui, lisez <a href="../openapi/v1.json">le contrat</a> ou <a href="../guides">les guides</a>.</p></noscript>
            """;
        ui.EnableTryItOutByDefault();
        // So that a guide, or a colleague, can point at one operation.
        ui.EnableDeepLinking();
        ui.EnableFilter();
        ui.DisplayRequestDuration();
        ui.DefaultModelsExpandDepth(0);
    }

    private static FileStreamHttpResult Embedded(string name, string contentType) => TypedResults.Stream(
        typeof(DocumentationPage).Assembly.GetManifestResourceStream($"MediationNumerique.Api.Web.OpenApi.Documentation.{name}")!, contentType);
}
