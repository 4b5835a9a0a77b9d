using System.Net;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Features.Changements;
using MediationNumerique.Api.Tests.Storage;

namespace MediationNumerique.Api.Tests.Features.Lieux;

/// <summary>What was deleted is said to be: whoever holds a copy then knows.</summary>
[Collection(ChangedApi.Name)]
public sealed class DeletedTests(FollowedApi api)
{
    [Fact]
    public async Task A_deleted_place_is_gone_until_it_is_stated_again()
    {
        var lieu = Declared.Lieu("aller-retour");
        var url = $"/v1/lieux/{Identifiants.Lieu("alpha", lieu.Id)}";

        await api.Client.ProblemAsync(url, 404);
        await api.PutAsync(lieu);
        await api.Client.JsonAsync(url);
        await api.DeleteAsync(DeclarationKinds.Lieux, lieu.Id);
        var problem = await api.Client.ProblemAsync(url, 410);
        await api.PutAsync(lieu);
        await api.Client.JsonAsync(url);

        Assert.EndsWith("/problemes/ressource-supprimee", problem.Text("type"), StringComparison.Ordinal);
        Assert.Contains("le 2026-03-01", problem.Text("detail"), StringComparison.Ordinal);
        using var page = await api.Client.GetAsync(problem.Text("type"));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task A_deleted_service_is_gone_and_what_is_deduced_was_never_stated()
    {
        var lieu = Declared.Lieu("avec-service");
        var service = new DeclaredService { Id = "permanence", Lieu = lieu.Id, Categorie = ServiceCategorie.LoisirsEtCreationsNumeriques };
        await api.PutAsync(lieu);
        await api.Store.PutAsync(DeclarationKinds.Services, new("alpha", service.Id), service, _ => true, "essai", default);
        await api.Synchroniser.CatchUpAsync(default);
        var url = $"/v1/services/{Identifiants.Service("alpha", service.Id)}";

        await api.Client.JsonAsync(url);
        await api.DeleteAsync(DeclarationKinds.Services, service.Id);
        await api.Client.ProblemAsync(url, 410);
        await api.DeleteAsync(DeclarationKinds.Lieux, lieu.Id);

        var deduced = Identifiants.ServiceDeduit(Identifiants.Lieu("alpha", lieu.Id), lieu.Services[0]);
        await api.Client.ProblemAsync($"/v1/services/{deduced}", 404);
    }

    [Fact]
    public async Task After_the_retention_it_is_unknown()
    {
        await using var own = await FollowedApi.StartAsync();
        await own.PutAsync(Declared.Lieu("ancien"));
        await own.DeleteAsync(DeclarationKinds.Lieux, "ancien");
        var url = $"/v1/lieux/{Identifiants.Lieu("alpha", "ancien")}";

        own.Clock.Now += TimeSpan.FromDays(89);
        await own.PurgeAsync();
        await own.Client.ProblemAsync(url, 410);
        own.Clock.Now += TimeSpan.FromDays(2);
        await own.PurgeAsync();
        await own.Client.ProblemAsync(url, 404);
    }
}
