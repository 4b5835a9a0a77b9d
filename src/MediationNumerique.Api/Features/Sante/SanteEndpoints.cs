using MediationNumerique.Api.Catalogue;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationNumerique.Api.Features.Sante;

/// <summary>Whether the process lives, and whether it can answer: for whoever restarts it and whoever sends it requests.</summary>
internal static class SanteEndpoints
{
    private const string Pret = "pret";

    public static void AddSante(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<CatalogueIsPublished>(Pret);

    public static void MapSante(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/sante/vivant", Options(check => false)).DisableRateLimiting();
        app.MapHealthChecks("/sante/pret", Options(check => check.Name == Pret)).DisableRateLimiting();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) => new()
    {
        Predicate = predicate,
        ResponseWriter = static (http, report) =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";

            return http.Response.WriteAsync(report.Status is HealthStatus.Healthy ? "{\"statut\":\"ok\"}" : "{\"statut\":\"pas-pret\"}");
        },
    };

    private sealed class CatalogueIsPublished(LiveCatalogue catalogue) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(catalogue.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }
}
