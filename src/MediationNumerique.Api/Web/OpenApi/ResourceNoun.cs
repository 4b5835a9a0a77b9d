using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On routes that serve several kinds of resources with one handler: what each is called, article included.</summary>
/// <param name="Noun">In French.</param>
/// <param name="IdSource">An id of one of them, in the demonstration.</param>
internal sealed record ResourceNoun(string Noun, string IdSource);

/// <summary>Puts the noun into the summary, in place of "une ressource", and the id into the address.</summary>
internal sealed class ResourceNouns : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ResourceNoun>().LastOrDefault() is { } noun)
        {
            operation.Summary = operation.Summary?.Replace("une ressource", noun.Noun, StringComparison.Ordinal);
            operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == "id_source").Example = noun.IdSource;
        }
    }
}
