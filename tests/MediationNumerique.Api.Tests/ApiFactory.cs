using System.Net;
using System.Text.Json;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Tests.Contract.Gateway;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests;

/// <summary>The tests that read the embedded sources: they share one server, and none of them changes it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedApi : ICollectionFixture<ApiFactory>
{
    public const string Name = "API";
}

/// <summary>
/// The whole API, on a data folder of its own that is deleted with it, with the embedded sources and a clock that stands
/// still. A type of the API stands for its entry point: two projects here have a <c>Program</c>.
/// </summary>
public class ApiFactory : WebApplicationFactory<Lieu>, IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = new(2026, 3, 1, 8, 30, 0, TimeSpan.Zero);

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    /// <summary>Nothing writes to it: the servers of one run share it.</summary>
    private static readonly Lazy<ReferentielTerritoires> s_territoires = new(ReferentielTerritoires.Load);

    /// <summary>Its answers go through <see cref="StrictGateway"/>.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>All places and all services, as the API answers them without any filter.</summary>
    internal Offers Offers { get; private set; } = null!;

    internal string Folder { get; } = Directory.CreateTempSubdirectory("mednum-http-").FullName;

    protected virtual bool WithExamples => true;

    /// <summary>Whether to wait for the catalogue before the first test.</summary>
    protected virtual bool IsReadyFirst => true;

    public virtual async Task InitializeAsync()
    {
        Client = CreateDefaultClient(new RedirectHandler(), new StrictGateway());
        if (IsReadyFirst)
        {
            await WaitUntilReadyAsync();
            Offers = WithExamples ? await Offers.ReadAsync(Client) : new([], []);
        }
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Donnees:Dossier", Folder);
        builder.UseSetting("Donnees:Exemples", JsonSerializer.Serialize(WithExamples));
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Debit:Actif", "false");
        builder.UseSetting("Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks", "None");
        builder.ConfigureTestServices(services => services
            .AddSingleton<TimeProvider>(new FixedTimeProvider(Now))
            .AddSingleton(_ => s_territoires.Value));
    }

    private async Task WaitUntilReadyAsync()
    {
        using var timeout = new CancellationTokenSource(s_patience);
        while (true)
        {
            using var answer = await Client.GetAsync("/sante/pret", timeout.Token);
            if (answer.StatusCode is HttpStatusCode.OK)
            {
                return;
            }
            await Task.Delay(20, timeout.Token);
        }
    }
}
