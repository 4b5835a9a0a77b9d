using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>An example of a problem for each status, described once, and named by the answers that have it; all types are at <c>/problemes</c>.</summary>
internal sealed class ProblemExamples : IOperationFilter
{
    private static readonly Dictionary<string, ProblemType> s_types = ProblemType.All
        .Where(type => type != ProblemType.RequeteRefusee && type != ProblemType.RouteInconnue)
        .GroupBy(StatusIn)
        .ToDictionary(status => status.Key, status => status.First());

    /// <summary>By the problem's slug.</summary>
    public static Dictionary<string, IOpenApiExample> All => s_types.Values
        .ToDictionary(type => type.Slug, type => (IOpenApiExample)new OpenApiExample { Value = ExampleOf(type) });

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var (status, response) in operation.Responses!)
        {
            if (response.Content is { } content && content.TryGetValue(ProblemResult.ContentType, out var problem) && s_types.GetValueOrDefault(status) is { Slug: var slug })
            {
                problem.Examples = new Dictionary<string, IOpenApiExample> { [slug] = new OpenApiExampleReference(slug, context.Document) };
            }
        }
    }

    private static string StatusIn(ProblemType type) =>
        type.Status.ToString(CultureInfo.InvariantCulture) is var status && Responses.OfAnyServer.Contains(status) ? "default" : status;

    private static JsonNode ExampleOf(ProblemType type) => JsonSerializer.SerializeToNode(
        new Probleme
        {
            Type = $"https://api.example/problemes/{type.Slug}",
            Code = type.Slug,
            Title = type.Title,
            Status = type.Status,
            Detail = type.Explanation,
            Instance = "/v1/lieux",
            TraceId = "4bf92f3577b34da6a3ce929d0e0e4736",
            Erreurs = type == ProblemType.ParametresInvalides ? [Unknown] : null,
        },
        WebJson.Instance.Probleme)!;

    private static Erreur Unknown => new()
    {
        Parametre = "departements",
        Code = ErrorCodes.ParametreInconnu,
        Message = "Le paramètre « departements » n’existe pas. Vouliez-vous dire « departement » ?",
        Suggestions = ["departement"],
    };
}
