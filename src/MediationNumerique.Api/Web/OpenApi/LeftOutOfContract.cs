using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On an operation that binds parameters which the contract must not offer: they would change its type, or be refused.</summary>
internal sealed record LeftOutOfContract(params string[] Parameters);

internal sealed class LeftOutParameters : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var name in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<LeftOutOfContract>().SelectMany(left => left.Parameters))
        {
            operation.Parameters!.Remove(operation.Parameters.Single(parameter => parameter.Name == name));
        }
    }
}
