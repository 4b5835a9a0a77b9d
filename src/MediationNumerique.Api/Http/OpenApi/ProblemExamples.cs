using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Parameters;
using MediationNumerique.Api.Http.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>An example of each problem, described once, and named by each operation that may answer it.</summary>
internal sealed class ProblemExamples : IOperationFilter
{
    /// <summary>By the problem's slug.</summary>
    public static Dictionary<string, IOpenApiExample> All => ProblemType.All
        .Where(type => type != ProblemType.RouteInconnue && type != ProblemType.RequeteRefusee)
        .ToDictionary(type => type.Slug, type => (IOpenApiExample)new OpenApiExample { Summary = type.Title, Value = ExampleOf(type) });

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var kind = OperationKind.Of(context.ApiDescription);
        foreach (var (status, response) in operation.Responses!)
        {
            if (response.Content is { } content && content.TryGetValue(ProblemResult.ContentType, out var problem))
            {
                problem.Examples = ProblemType.All
                    .Where(type => (type.Status.ToString(CultureInfo.InvariantCulture) is var own && own == status || (status == "default" && Responses.OfAnyServer.Contains(own))) && All.ContainsKey(type.Slug) && MayBe(type, operation, kind))
                    .ToDictionary(type => type.Slug, type => (IOpenApiExample)new OpenApiExampleReference(type.Slug, context.Document));
            }
        }
    }

    /// <summary>Whether an operation can meet a problem that shares its status with others.</summary>
    private static bool MayBe(ProblemType type, OpenApiOperation operation, OperationKind kind) => type.Slug switch
    {
        "corps-illisible" => kind.HasBody || kind.HasCriteria,
        "corps-vide" => operation.RequestBody is not null && !kind.HasBody && !kind.HasCriteria,
        "curseur-invalide" => operation.Parameters?.Any(parameter => parameter.Name == "curseur") is true,
        "curseur-expire" => operation.Parameters?.Any(parameter => parameter.Name == "apres") is true,
        "ressource-supprimee" => operation.Parameters?.Any(parameter => parameter.Name == "apres") is not true,
        "imports-en-attente" => kind.IsImport,
        "conflit" => !kind.IsImport,
        "autorite-injoignable" => operation.Responses!.ContainsKey("401"),
        "api-occupee" => operation.RequestBody is not null && !kind.HasBody && !kind.HasCriteria && !kind.IsImport,
        _ => true,
    };

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
        HttpJson.Instance.Probleme)!;

    private static Erreur Unknown => new()
    {
        Parametre = "departements",
        Code = ErrorCodes.ParametreInconnu,
        Message = "Le paramètre « departements » n’existe pas. Vouliez-vous dire « departement » ?",
        Suggestions = ["departement"],
    };
}
