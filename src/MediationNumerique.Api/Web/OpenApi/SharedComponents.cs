using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// Parameters and answers that several operations have in the same words are said once, and referred to: the document is a
/// third of its size. The last filter: it reads what the others wrote.
/// </summary>
internal sealed class SharedComponents : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var operations = swaggerDoc.Paths.SelectMany(path => path.Value.Operations!.Values).ToList();
        foreach (var parameter in operations.SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            MoveExample(parameter);
        }
        var parameters = new Pool<IOpenApiParameter>(
            operations.SelectMany(operation => operation.Parameters ?? [], (operation, parameter) => (parameter, parameter.Name!, operation.OperationId!)));
        var responses = new Pool<IOpenApiResponse>(
            operations.SelectMany(operation => operation.Responses!, (operation, response) => (response.Value, response.Key == "default" ? "Autre" : $"Statut{response.Key}", operation.OperationId!)));
        swaggerDoc.Components!.Parameters = parameters.Shared;
        swaggerDoc.Components.Responses = responses.Shared;
        foreach (var operation in operations)
        {
            operation.Parameters = operation.Parameters?
                .Select(parameter => parameters.NameOf(parameter) is { } name ? new OpenApiParameterReference(name, swaggerDoc) : parameter)
                .ToList();
            foreach (var (status, response) in operation.Responses!.ToList())
            {
                operation.Responses![status] = responses.NameOf(response) is { } name ? new OpenApiResponseReference(name, swaggerDoc) : response;
            }
        }
    }

    /// <summary>
    /// Into the schema, where all tools find it too: clients that are generated repeat what is beside it at each use. The words of
    /// an enumeration have an example of their own.
    /// </summary>
    private static void MoveExample(OpenApiParameter parameter)
    {
        if (parameter is { Schema: OpenApiSchema own, Example: { } example })
        {
            own.Examples = [example];
        }
        parameter.Example = null;
    }

    /// <summary>What is said more than once, each under a name: of several that would have the same, the others get that of their first operation.</summary>
    private sealed class Pool<T> where T : IOpenApiElement, IOpenApiSerializable
    {
        private readonly Dictionary<string, string> _names = [];

        public Pool(IEnumerable<(T Element, string Name, string Operation)> uses)
        {
            foreach (var named in uses.GroupBy(use => use.Name))
            {
                var same = named.GroupBy(use => TextOf(use.Element)).Where(group => group.Count() > 1).OrderByDescending(group => group.Count()).ToList();
                foreach (var (i, group) in same.Index())
                {
                    var name = i == 0 ? named.Key : $"{named.Key}-{group.First().Operation}";
                    _names.Add(group.Key, name);
                    Shared.Add(name, group.First().Element);
                }
            }
            Shared = Shared.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        public Dictionary<string, T> Shared { get; } = [];

        public string? NameOf(T element) => _names.GetValueOrDefault(TextOf(element));

        private static string TextOf(T element)
        {
            using var text = new StringWriter();
            element.SerializeAsV3(new OpenApiJsonWriter(text));

            return text.ToString();
        }
    }
}
