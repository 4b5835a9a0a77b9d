using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>
/// The contract: OpenAPI 3.0, since generators read its nullability rightly, made of the handlers' comments, the contract
/// records and the validators.
/// </summary>
internal static class OpenApiRegistration
{
    public const string Version = "v1";

    public static void AddOpenApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        // The generator names properties as the framework's own options would.
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        builder.Services.AddSingleton<OpenApiFile>();
        builder.Services.AddSwaggerGen(swagger =>
        {
            swagger.SwaggerDoc(Version, ContractInfo.Value);
            swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.CustomOperationIds(OperationIds.Of);
            swagger.MapType<DateOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" });
            swagger.SchemaFilter<StatementSchemas>();
            swagger.SchemaFilter<ContractSchemas>();
            swagger.SchemaFilter<EnumerationSchemas>();
            swagger.SchemaFilter<StatementConstraints>();
            swagger.OperationFilter<QueryParameters>();
            swagger.OperationFilter<PathParameters>();
            swagger.AddSecurityDefinition(TokenSecurity.Name, TokenSecurity.Scheme);
            swagger.OperationFilter<TokenSecurity>();
            swagger.OperationFilter<RequestBodies>();
            swagger.OperationFilter<CriteriaBodies>();
            swagger.OperationFilter<ResourceNouns>();
            swagger.OperationFilter<FileBodies>();
            swagger.OperationFilter<RequestHeaders>();
            swagger.OperationFilter<Responses>();
            swagger.OperationFilter<ProblemExamples>();
            swagger.DocumentFilter<ContractDocument>();
            swagger.DocumentFilter<VersionHeadersContract>();
        });
    }

    public static void MapOpenApi(this WebApplication app)
    {
        app.MapGet("/openapi/v1.json", (OpenApiFile file) => file.Result).ExcludeFromDescription();
        app.MapDocumentation();
    }
}
