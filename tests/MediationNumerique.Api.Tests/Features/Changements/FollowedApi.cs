using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Follow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MediationNumerique.Api.Tests.Features.Changements;

/// <summary>The API on statements whose values collide, of the sources alpha, beta and gamma, which a test may change.</summary>
public sealed class FollowedApi : ApiFactory
{
    private int _seed = 1;

    internal MovableClock Clock { get; } = new(Now);

    internal DeclarationStore Store => Services.GetRequiredService<DeclarationStore>();

    internal CatalogueSynchroniser Synchroniser => Services.GetRequiredService<CatalogueSynchroniser>();

    protected override bool WithExamples => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await RandomWrites.FillAsync(Services.GetRequiredService<DeclarationsWriter>(), _seed);
        await Synchroniser.CatchUpAsync(CancellationToken.None);
    }

    internal static async Task<FollowedApi> StartAsync(int seed = 1)
    {
        var api = new FollowedApi { _seed = seed };
        await api.InitializeAsync();

        return api;
    }

    internal async Task WriteAsync(Dice dice, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await RandomWrites.WriteAsync(Store, dice);
        }
        await Synchroniser.CatchUpAsync(CancellationToken.None);
    }

    internal async Task PutAsync(LieuMediationNumerique lieu, string source = "alpha")
    {
        await Store.PutAsync(DeclarationKinds.Lieux, new(source, lieu.Id), lieu, _ => true, RandomWrites.Author, CancellationToken.None);
        await Synchroniser.CatchUpAsync(CancellationToken.None);
    }

    internal async Task DeleteAsync<TContent>(DeclarationKind<TContent> kind, string id, string source = "alpha")
        where TContent : class
    {
        await Store.DeleteAsync(kind, new(source, id), _ => true, RandomWrites.Author, CancellationToken.None);
        await Synchroniser.CatchUpAsync(CancellationToken.None);
    }

    /// <summary>What happens once a day.</summary>
    internal Task PurgeAsync() => Services.GetServices<IHostedService>().OfType<DailyPurge>().Single().RunAsync(CancellationToken.None);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

/// <summary>The tests of what deletions leave: each has places of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ChangedApi : ICollectionFixture<FollowedApi>
{
    public const string Name = "API that is followed";
}
