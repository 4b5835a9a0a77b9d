using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Features.Changements;
using MediationNumerique.Api.Tests.Storage;

namespace MediationNumerique.Api.Tests.Features.Ogc;

/// <summary>Features follow what producers state.</summary>
[Collection(ChangedApi.Name)]
public sealed class DeletedFeatureTests(FollowedApi api)
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
        await api.DeleteAsync(DeclarationKinds.Lieux, lieu.Id);

        var problem = await api.Client.ProblemAsync(url, 410);
        Assert.EndsWith("/problemes/ressource-supprimee", problem.Text("type"), StringComparison.Ordinal);
        Assert.DoesNotContain(id.ToString(), await api.Client.IdsAsync(OgcReading.Lieux));
    }

    /// <summary>What passed is kept for the next page, and must not outlive what it was found in.</summary>
    [Fact]
    public async Task A_filter_that_was_asked_before_finds_what_was_stated_since()
    {
        var (first, second) = (Declared.Lieu("premier"), Declared.Lieu("second"));
        const string Filter = "id_source IN ('premier', 'second')";
        await api.PutAsync(first);
        var before = await api.Client.FilteredAsync(OgcReading.Lieux, Filter);
        Assert.Equal(before, await api.Client.FilteredAsync(OgcReading.Lieux, Filter));
        await api.PutAsync(second);

        Assert.Single(before);
        Assert.Equal(2, (await api.Client.FilteredAsync(OgcReading.Lieux, Filter)).Count);
    }
}
