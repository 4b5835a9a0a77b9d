using System.Globalization;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Synchronisation;
using MediationNumerique.Api.Tests.Instances;
using MediationNumerique.Api.Tests.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

[assembly: HostingStartup(typeof(WritersInside))]

namespace MediationNumerique.Api.Tests.Instances;

/// <summary>
/// Writers that work inside a server's own process, with its own services, once it is ready: what a host may add to an
/// application without changing it.
/// </summary>
public sealed class WritersInside : IHostingStartup
{
    private const string Setting = "Essai:Ecrivains";

    /// <summary>The settings of a server that so many writers work in. Each declares places <c>name-writer-number</c>, in order.</summary>
    public static (string Name, string Value)[] Settings(string name, int writers, int lieux) =>
    [
        ("ASPNETCORE_HOSTINGSTARTUPASSEMBLIES", typeof(WritersInside).Assembly.GetName().Name!),
        (Setting, string.Create(CultureInfo.InvariantCulture, $"{name};{writers};{lieux}")),
    ];

    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices((context, services) =>
    {
        if (context.Configuration[Setting]?.Split(';') is [var name, var writers, var lieux])
        {
            var (count, each) = (int.Parse(writers, CultureInfo.InvariantCulture), int.Parse(lieux, CultureInfo.InvariantCulture));
            services.AddHostedService(provider => new Writers(
                provider.GetRequiredService<StatementStore>(), provider.GetRequiredService<CatalogueSynchroniser>(), name, count, each));
        }
    });

    private sealed class Writers(StatementStore store, CatalogueSynchroniser synchroniser, string name, int writers, int lieux) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!synchroniser.IsStarted)
            {
                await Task.Delay(10, stoppingToken);
            }
            await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer, stoppingToken), stoppingToken)));
        }

        private async Task WriteAsync(int writer, CancellationToken cancellationToken)
        {
            for (var i = 0; i < lieux; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"{name}-{writer}-{i}");
                var written = await store.PutAsync(StatementKinds.Lieux, ("hub", id), Declared.Lieu(id), _ => true, name, cancellationToken);
                await synchroniser.CatchUpAsync(written.Revision!.Value, cancellationToken);
            }
        }
    }
}
