using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Sqlite;
using MediationNumerique.Api.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class EngineChoiceTests
{
    private const string Reachable = "Server=sql.exemple.fr;Database=mediation_numerique;User ID=api;Password=secret";

    [Fact]
    public void Without_a_setting_the_database_is_SQLite()
    {
        using var host = Build();

        using var context = host.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContext();
        Assert.IsType<SqliteContext>(context);
    }

    [Theory]
    [InlineData("SqlServer")]
    [InlineData("sqlserver")]
    public void The_setting_chooses_SQL_Server(string engine)
    {
        using var host = Build(("Moteur", engine), ("ChaineDeConnexion", Reachable));

        host.Services.GetRequiredService<IStartupValidator>().Validate();
        using var context = host.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContext();
        Assert.IsType<SqlServerContext>(context);
    }

    [Fact]
    public void Where_the_data_is_is_told_without_the_password()
    {
        using var host = Build(("Moteur", "SqlServer"), ("ChaineDeConnexion", Reachable));

        Assert.Equal("mediation_numerique on sql.exemple.fr", host.Services.GetRequiredService<IDatabaseEngine>().Location);
    }

    [Theory]
    [InlineData("Oracle", null, "BaseDeDonnees:Moteur is \"Oracle\": it is Sqlite or SqlServer.")]
    [InlineData("SqlServer", null, "BaseDeDonnees:ChaineDeConnexion is missing")]
    [InlineData("SqlServer", "Server=sql.exemple.fr;Password=a;secret", "BaseDeDonnees:ChaineDeConnexion cannot be read")]
    [InlineData("SqlServer", "Database=x", "BaseDeDonnees:ChaineDeConnexion names no server")]
    [InlineData("SqlServer", "Server=sql.exemple.fr", "BaseDeDonnees:ChaineDeConnexion names no database")]
    [InlineData("Sqlite", Reachable, "BaseDeDonnees:ChaineDeConnexion is for SqlServer")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_says_why(string engine, string? connectionString, string message)
    {
        using var host = Build(("Moteur", engine), ("ChaineDeConnexion", connectionString));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_migrer_makes_the_database_and_may_be_run_again()
    {
        var folder = Directory.CreateTempSubdirectory("mednum-migrer-").FullName;
        string[] settings = ["--Donnees:Dossier", folder];

        Assert.Equal(0, await MigrerCommand.RunAsync(settings));
        Assert.True(File.Exists(Path.Combine(folder, "mediation-numerique.db")));
        Assert.Equal(0, await MigrerCommand.RunAsync(settings));

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_command_migrer_fails_on_a_setting_that_cannot_work() =>
        Assert.Equal(1, await MigrerCommand.RunAsync(["--BaseDeDonnees:Moteur", "SqlServer"]));

    private static IHost Build(params (string Name, string? Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Path.GetTempPath() });
        foreach (var (name, value) in settings)
        {
            builder.Configuration[$"{BaseDeDonneesOptions.Section}:{name}"] = value;
        }
        builder.AddStorage();

        return builder.Build();
    }
}
