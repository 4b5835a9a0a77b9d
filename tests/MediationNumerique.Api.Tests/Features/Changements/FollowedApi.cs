using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Synchronisation;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Synchronisation;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Changements;

/// <summary>The API on statements whose values collide, which a test may change.</summary>
public sealed class FollowedApi : ApiFactory
{
    private int _seed = 1;

    internal StatementStore Store => Services.GetRequiredService<StatementStore>();

    internal CatalogueSynchroniser Synchroniser => Services.GetRequiredService<CatalogueSynchroniser>();

    protected override bool WithExamples => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await RandomWrites.FillAsync(Services.GetRequiredService<DeclarationsWriter>(), _seed);
        await Synchroniser.CatchUpAsync(CancellationToken.None);
    }

    internal static async Task<FollowedApi> StartAsync(int seed)
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
}
