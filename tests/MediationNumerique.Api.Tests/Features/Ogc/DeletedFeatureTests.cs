using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Features.Changements;
using MediationNumerique.Api.Tests.Persistence;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>Features follow what producers state.</summary>
public sealed class DeletedFeatureTests(FollowedApi api) : IClassFixture<FollowedApi>
{
    [Fact]
    public async Task A_feature_comes_with_its_place_and_goes_with_it()
    {
        var lieu = Declared.Lieu("de-passage");
        var id = Identifiants.Lieu("alpha", lieu.Id);
        var url = $"{OgcReading.Lieux}/{id}";

        await api.Client.ProblemAsync(url, 404);
        await api.PutAsync(lieu);
        Assert.Equal(id.ToString(), (await api.Client.JsonAsync(url)).Text("id"));
        Assert.Contains(id.ToString(), await api.Client.IdsAsync(OgcReading.Lieux));
        await api.DeleteAsync(StatementKinds.Lieux, lieu.Id);

        var problem = await api.Client.ProblemAsync(url, 410);
        Assert.EndsWith("/problemes/ressource-supprimee", problem.Text("type"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), await api.Client.IdsAsync(OgcReading.Lieux));
    }
}
