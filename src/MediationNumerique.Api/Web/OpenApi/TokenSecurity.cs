using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Auth;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>On a route that says more to who has a token.</summary>
internal sealed record OptionalToken;

/// <summary>
/// Says which operations need a token, and which scopes. OpenAPI 3.0 has no place for the scopes of a bearer token in the
/// requirement itself: they are in the description, and in <c>x-portees</c> for programs.
/// </summary>
internal sealed class TokenSecurity : IOperationFilter
{
    public const string Name = "jeton";

    public static OpenApiSecurityScheme Scheme => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = "Pour écrire : un jeton, délivré par l’administrateur de cette API à chaque producteur, pour ses sources et certaines portées. Il s’envoie dans l’en-tête Authorization, et nulle part ailleurs.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var portees = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<PorteeRequise>()
            .SelectMany(requise => requise.OrAdministrer ? [requise.Portee, Portees.Administrer] : new[] { requise.Portee }).Distinct().ToList();
        var token = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Name, context.Document)] = [] };
        if (portees.Count == 0)
        {
            // Said of each operation, since tools ask about those that say nothing.
            operation.Security = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<OptionalToken>().Any() ? [new(), token] : [];
            return;
        }
        operation.Security = [token];
        operation.Description = $"{operation.Description} Portée du jeton : {string.Join(" ou ", portees.Select(portee => $"`{portee}`"))}.".TrimStart();
        operation.AddExtension("x-portees", new JsonNodeExtension(new JsonArray([.. portees.Select(portee => JsonValue.Create(portee))])));
        foreach (var status in (string[])["401", "403"])
        {
            operation.Responses![status] = ProblemAnswers.Create(context);
        }
    }
}
