using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The headers that a request may have, which handlers read without binding them.</summary>
internal sealed class RequestHeaders : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var kind = OperationKind.Of(context.ApiDescription);
        if (kind.HasEntityTag)
        {
            Add(operation, "If-None-Match", "L’empreinte (`ETag`) d’une réponse que vous avez gardée : si rien n’a changé, la réponse est 304, sans corps.", "\"0a1b2c3d4e5f6071\"");
        }
        if (kind.HasRanges)
        {
            Add(operation, "If-Modified-Since", "La date (`Last-Modified`) d’une réponse que vous avez gardée : si rien n’a changé, la réponse est 304, sans corps.", "Mon, 16 Mar 2026 08:30:00 GMT");
            Add(operation, "Range", "La partie à rendre, en octets : la réponse est 206 (RFC 9110 §14).", "bytes=0-1023");
        }
        if (kind.IsStatementWrite)
        {
            Add(operation, "If-Match", "N’écrire que si la ressource a cette empreinte (`ETag`) ; sinon la réponse est 412.");
            Add(operation, "If-None-Match", "`*` : n’écrire que si rien n’existe encore à cette adresse ; sinon la réponse est 412.");
        }
        if (kind.HasBody)
        {
            Add(operation, "Prefer", "`return=minimal` : répondre sans corps (RFC 7240).", "return=minimal");
        }
        if (kind.IsImport)
        {
            Add(operation, "Prefer", "`wait=30` : attendre la fin de l’import, 30 secondes au plus (RFC 7240). Au-delà de 60, 60.", "wait=30");
        }
    }

    /// <summary>Conditions have no example: no tag but the one that was read holds.</summary>
    private static void Add(OpenApiOperation operation, string name, string description, string? example = null) => (operation.Parameters ??= []).Add(new OpenApiParameter
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        // What a field may hold (RFC 9110 §5.5), and how much of it the server reads.
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[ -~]*$", MaxLength = 32_768 },
        Example = example,
    });
}
