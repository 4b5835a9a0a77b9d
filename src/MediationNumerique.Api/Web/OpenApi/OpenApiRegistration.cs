using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>
/// The contract: OpenAPI 3.0, since generators read its nullability rightly, made of the handlers' comments, the contract
/// records and the validators.
/// </summary>
internal static class OpenApiRegistration
{
    public static void AddOpenApi(this IHostApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
        // The generator would name properties as controllers do, of which there are none.
        builder.Services.AddTransient<ISerializerDataContractResolver>(provider =>
            new JsonSerializerDataContractResolver(provider.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions));
        builder.Services.AddSingleton<OpenApiFiles>();
        builder.Services.AddSingleton<IConfigureOptions<SwaggerGenOptions>, VersionDocuments>();
        builder.Services.AddSwaggerGen(swagger =>
        {
            swagger.IncludeXmlComments(Assembly.GetExecutingAssembly());
            swagger.SupportNonNullableReferenceTypes();
            swagger.NonNullableReferenceTypesAsRequired();
            swagger.UseAllOfToExtendReferenceSchemas();
            swagger.CustomSchemaIds(SchemaNames.Of);
            swagger.CustomOperationIds(OperationIds.Of);
            swagger.MapType<DateOnly>(() => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" });
            swagger.SchemaFilter<DeclarationSchemas>();
            swagger.SchemaFilter<ContractSchemas>();
            swagger.SchemaFilter<EnumerationSchemas>();
            swagger.SchemaFilter<DeclarationConstraints>();
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
            swagger.DocumentFilter<AnswerExamples>();
            swagger.DocumentFilter<ItemLinks>();
            swagger.DocumentFilter<SharedComponents>();
        });
    }

    public static void MapOpenApi(this WebApplication app)
    {
        // Which versions there are is not asked before all routes are mapped: each answer makes every endpoint, which takes a second.
        app.MapGet("/openapi/{fichier}", (string fichier, OpenApiFiles files) => files.Find(fichier)?.Result ?? TypedResults.NotFound())
            .ExcludeFromDescription();
        app.MapGet("/openapi/schemas/{nom}.json", ResourceSchemas.Get).ExcludeFromDescription();
        app.MapGet("/.well-known/api-catalog", ApiCatalog.Get).ExcludeFromDescription();
        app.MapDocumentation();
    }
}
