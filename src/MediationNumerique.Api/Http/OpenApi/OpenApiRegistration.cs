namespace MediationNumerique.Api.Http.OpenApi;

internal static class OpenApiRegistration
{
    public static void AddOpenApi(this IHostApplicationBuilder builder)
    {
        builder.Services.AddEndpointsApiExplorer();
        builder.Services.AddSwaggerGen();
    }

    public static void MapOpenApi(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json");
    }
}
