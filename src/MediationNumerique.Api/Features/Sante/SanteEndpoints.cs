using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationNumerique.Api.Features.Sante;

/// <summary>Whether the process lives, and whether it can answer: for whoever restarts it and whoever sends it requests.</summary>
internal static class SanteEndpoints
{
    private const string Pret = "pret";
    private const string Place = "place";

    public static void AddSante(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks().AddCheck<CatalogueIsPublished>(Pret).AddCheck<ThereIsRoom>(Place);

    public static void MapSante(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/sante/vivant", Options(check => false)).DisableRateLimiting();
        app.MapHealthChecks("/sante/pret", Options(check => check.Name is Pret or Place)).DisableRateLimiting();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> predicate) => new()
    {
        Predicate = predicate,
        ResponseWriter = static (http, report) =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";

            return http.Response.WriteAsync($"{{\"statut\":\"{report.Entries.Values.FirstOrDefault(entry => entry.Status is not HealthStatus.Healthy).Description ?? "ok"}\"}}");
        },
    };

    private sealed class CatalogueIsPublished(LiveCatalogue catalogue) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(catalogue.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("pas-pret"));
    }

    private sealed class ThereIsRoom(Stockage stockage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(stockage.IsFull ? HealthCheckResult.Unhealthy("stockage-plein") : HealthCheckResult.Healthy());
    }
}
