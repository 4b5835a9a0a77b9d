using System.Diagnostics;
using MediationNumerique.Api.Benchmarks.Donnees;
using MediationNumerique.Api.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Benchmarks.Charge;

/// <summary>A data folder, filled as the product fills it, and deleted when disposed of.</summary>
internal sealed class TemporaryBase : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("mednum-charge-").FullName;

    public async Task<TimeSpan> FillAsync(Jeu jeu, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Folder });
        builder.Configuration["Donnees:Dossier"] = Folder;
        builder.AddStorage();
        using var host = builder.Build();
        await host.StartAsync(cancellationToken);
        var writer = host.Services.GetRequiredService<DeclarationsWriter>();
        foreach (var source in jeu.Sources)
        {
            await writer.AddAsync(source.Source, jeu.LieuxOf(source), source.Structures, source.Services, "mesure", cancellationToken);
        }
        await host.StopAsync(cancellationToken);
        SqliteConnection.ClearAllPools();

        return watch.Elapsed;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
