using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Tests.Persistence;

/// <summary>A started host whose database lives in a folder of its own, deleted with it.</summary>
public sealed class TemporaryDatabase : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("mednum-").FullName;
    private readonly IHost _host;

    public TemporaryDatabase()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = _root });
        builder.Configuration["Donnees:Exemples"] = "true";
        builder.Services.AddSingleton<TimeProvider>(new FixedTime());
        builder.AddPersistence();
        _host = builder.Build();
    }

    internal string Folder => Path.Combine(_root, "donnees");

    internal string File => Get<SqliteFile>().FullPath;

    internal DeclarationsWriter Writer => Get<DeclarationsWriter>();

    internal DeclarationsReader Reader => Get<DeclarationsReader>();

    public Task InitializeAsync() => _host.StartAsync();

    public async Task DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    internal T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    internal Task<MedNumContext> OpenAsync() => Get<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
