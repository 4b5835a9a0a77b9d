using MediationNumerique.Api.Web.Problems;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>An answer that is a problem, where the routes do not say so themselves.</summary>
internal static class ProblemAnswers
{
    public static OpenApiResponse Create(OperationFilterContext context) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemResult.ContentType] = new() { Schema = context.SchemaGenerator.GenerateSchema(typeof(Probleme), context.SchemaRepository) },
        },
    };
}
