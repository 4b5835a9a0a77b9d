using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Storage;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MediationNumerique.Api.Features.Sante;

/// <summary>Whether the process lives, and whether it can answer: for whoever restarts it and whoever sends it requests.</summary>
internal static class SanteEndpoints
{
    private const string Pret = "pret";
    private const string Place = "place";
    private const string RetardS = "retard_s";
    private const string LignesIllisibles = "lignes_illisibles";

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
        ResponseWriter = static (http, report) => http.Response.WriteAsJsonAsync(
            new EtatSante
            {
                Statut = report.Entries.Values.FirstOrDefault(entry => entry.Status is not HealthStatus.Healthy).Description ?? "ok",
                RetardS = Datum(report, RetardS),
                LignesIllisibles = Datum(report, LignesIllisibles),
            },
            SanteJson.Instance.EtatSante,
            "application/json; charset=utf-8"),
    };

    private static int? Datum(HealthReport report, string name) =>
        report.Entries.TryGetValue(Pret, out var entry) && entry.Data.TryGetValue(name, out var value) ? (int)value : null;

    /// <summary>
    /// Ready as soon as there is a catalogue, and as long: one that falls behind is still better than none. How far behind, and how
    /// many rows are put aside, is told.
    /// </summary>
    private sealed class CatalogueIsPublished(LiveCatalogue catalogue, CatalogueSynchroniser synchroniser, Quarantine quarantine) : IHealthCheck
    {
        private static readonly TimeSpan s_late = TimeSpan.FromSeconds(30);

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            if (!catalogue.IsReady)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy("pas-pret"));
            }
            var retard = synchroniser.Retard;
            var data = new Dictionary<string, object> { [RetardS] = (int)retard.TotalSeconds, [LignesIllisibles] = quarantine.Count };

            return Task.FromResult(retard > s_late ? HealthCheckResult.Degraded("en-retard", data: data) : HealthCheckResult.Healthy(data: data));
        }
    }

    private sealed class ThereIsRoom(Stockage stockage) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(stockage.IsFull ? HealthCheckResult.Unhealthy("stockage-plein") : HealthCheckResult.Healthy());
    }
}
