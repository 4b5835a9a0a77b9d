using System.Globalization;
using System.Threading.RateLimiting;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Web.Limits;

internal static class LimitsRegistration
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<DebitOptions>()
            .BindConfiguration(DebitOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DebitLimiter>();
        services.AddSingleton<Files.Receptions>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<DebitLimiter>((limiter, debit) =>
        {
            limiter.GlobalLimiter = debit;
            limiter.OnRejected = (rejected, _) => Refuse(rejected);
        });
        // After the framework's own setup, which believes everybody when ASPNETCORE_FORWARDEDHEADERS_ENABLED is set.
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<DebitOptions>>(BelieveKnownProxies);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            RequestBounds.Apply(kestrel.Limits);
            kestrel.BoundConnections();
        });
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.MaxDepth = RequestBounds.JsonDepth);
    }

    public static void UseKnownProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<DebitOptions>>().Value.ProxysConnus.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>After the tokens are verified, since their holders are counted apart.</summary>
    public static void UseLimits(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<DebitOptions>>().Value.Actif)
        {
            app.UseRateLimiter();
        }
    }

    private static void BelieveKnownProxies(ForwardedHeadersOptions forwarded, IOptions<DebitOptions> options)
    {
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in options.Value.Proxys)
        {
            forwarded.KnownIPNetworks.Add(network);
        }
        forwarded.ForwardedHeaders = forwarded.KnownIPNetworks.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedPrefix
            : ForwardedHeaders.None;
        // As many proxies as are known in a row.
        forwarded.ForwardLimit = null;
    }

    private static ValueTask Refuse(OnRejectedContext rejected)
    {
        var http = rejected.HttpContext;
        rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var seconds = wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers.RetryAfter = seconds;
        var detail = $"Vous avez envoyé trop de requêtes en peu de temps. Réessayez dans {seconds} s.";

        return new(new ProblemResult(ProblemType.DebitDepasse, detail).ExecuteAsync(http));
    }
}
