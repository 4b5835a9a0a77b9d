using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>From a list to the first of its items, and to its next page: where the values of the next request are in the answer.</summary>
internal sealed class ItemLinks : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        foreach (var (path, item) in swaggerDoc.Paths)
        {
            if (item.Operations!.GetValueOrDefault(HttpMethod.Get) is { } list
                && list.Responses!["200"] is OpenApiResponse { Content: { } content } ok
                && content.TryGetValue("application/json", out var json)
                && json.Schema is OpenApiSchemaReference page
                && swaggerDoc.Components!.Schemas![page.Reference.Id!].Properties is { } properties
                && properties.TryGetValue("resultats", out var results))
            {
                ok.Links = LinksOf(swaggerDoc, path, list, swaggerDoc.Components.Schemas[((OpenApiSchemaReference)results.Items!).Reference.Id!]).ToDictionary(link => link.Name, link => (IOpenApiLink)link.Link);
            }
        }
    }

    private static IEnumerable<(string Name, OpenApiLink Link)> LinksOf(OpenApiDocument document, string path, OpenApiOperation list, IOpenApiSchema result)
    {
        foreach (var (one, item) in document.Paths)
        {
            if (ParameterUnder(path, one) is { } parameter && item.Operations!.GetValueOrDefault(HttpMethod.Get) is { } read)
            {
                var field = ((string[])[parameter, "id", "slug", "nom"]).First(result.Properties!.ContainsKey);
                var own = list.Parameters!.Where(given => given.In is ParameterLocation.Path).Select(given => (given.Name!, $"$request.path.{given.Name}"));
                yield return ("premier", Link(read, [.. own, (parameter, $"$response.body#/resultats/0/{field}")]));
            }
        }
        if (list.Parameters!.Any(parameter => parameter.Name == "curseur"))
        {
            yield return ("suite", Link(list, [("curseur", "$response.body#/liens/curseur")]));
        }
    }

    private static string? ParameterUnder(string list, string one) =>
        one.StartsWith($"{list}/{{", StringComparison.Ordinal) && one.IndexOf('}', StringComparison.Ordinal) == one.Length - 1 ? one[(list.Length + 2)..^1] : null;

    private static OpenApiLink Link(OpenApiOperation operation, (string Name, string Expression)[] parameters) => new()
    {
        OperationId = operation.OperationId,
        Parameters = parameters.ToDictionary(
            parameter => parameter.Name, parameter => new RuntimeExpressionAnyWrapper { Expression = RuntimeExpression.Build(parameter.Expression) }),
    };
}
