using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Sqlite;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>
/// A started host with a database of its own, deleted with it: a file in a temporary folder, or a database on the test
/// server.
/// </summary>
public sealed class TemporaryDatabase : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("mednum-").FullName;
    private readonly Engine _engine;
    private readonly IHost _host;

    public TemporaryDatabase()
        : this(Engine.Sqlite)
    {
    }

    private TemporaryDatabase(Engine engine)
    {
        _engine = engine;
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = _root });
        builder.Configuration["Donnees:Exemples"] = "true";
        builder.Configuration["BaseDeDonnees:Moteur"] = engine.ToString();
        if (engine is Engine.SqlServer)
        {
            var connection = new SqlConnectionStringBuilder(OnSqlServerAttribute.ConnectionString) { InitialCatalog = Path.GetFileName(_root) };
            builder.Configuration["BaseDeDonnees:ChaineDeConnexion"] = connection.ToString();
        }
        builder.Services.AddSingleton<TimeProvider>(new FixedTime());
        builder.AddStorage();
        _host = builder.Build();
    }

    internal string Folder => Path.Combine(_root, "donnees");

    internal string File => Get<SqliteFile>().FullPath;

    internal DeclarationsWriter Writer => Get<DeclarationsWriter>();

    internal DeclarationsReader Reader => Get<DeclarationsReader>();

    public async Task InitializeAsync()
    {
        await Get<IDatabaseEngine>().MigrateAsync(default);
        await _host.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_engine is Engine.SqlServer)
        {
            await using var context = await OpenAsync();
            await context.Database.EnsureDeletedAsync();
        }
        await _host.StopAsync();
        _host.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    internal static async Task<TemporaryDatabase> StartAsync(Engine engine)
    {
        var database = new TemporaryDatabase(engine);
        await database.InitializeAsync();

        return database;
    }

    internal T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    internal Task<MedNumContext> OpenAsync() => Get<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
