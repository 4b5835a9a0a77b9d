using System.Net.Http.Headers;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Features.Changements;
using MediationNumerique.Api.Tests.Follow;
using MediationNumerique.Api.Tests.Storage;
using MediationNumerique.Api.Web.Auth;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Lieux;

[Collection(ChangedApi.Name)]
public sealed class HistoriqueTests(FollowedApi api)
{
    [Fact]
    public async Task It_says_what_was_done_when_and_which_fields_changed_the_latest_first()
    {
        var url = await WriteALifeAsync("vie");

        var page = await api.Client.ListAsync(url);

        Assert.Equal(5, page.Total);
        Assert.Equal(
            ["creation", "suppression", "modification", "modification", "creation"], page.Resultats.Select(revision => revision.Text("operation")));
        Assert.Equal([null, null, "nom", "horaires,telephone", null], page.Resultats.Select(Champs));
        Assert.All(page.Resultats, revision => Assert.Equal(("alpha", "2026-03-01T08:30:00Z"), (revision.Text("source"), revision.Text("date"))));
        Assert.Equal("public, max-age=60, stale-while-revalidate=600", page.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task A_number_that_was_kept_in_another_notation_did_not_change()
    {
        var lieu = Declared.Lieu("nombre") with { Latitude = 45.5, Longitude = 4.5 };
        await api.PutAsync(lieu);
        await using (var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync())
        {
            Assert.Equal(1, await context.Database.ExecuteSqlAsync($"UPDATE declarations SET contenu = replace(contenu, '45.5', '4.55e1') WHERE id_source = 'nombre'"));
        }
        await api.PutAsync(lieu with { Nom = "Autre nom" });

        var page = await api.Client.ListAsync($"/v1/lieux/{Identifiants.Lieu("alpha", "nombre")}/historique");

        Assert.Equal("nom", Champs(page.Resultats[0]));
    }

    [Fact]
    public async Task Its_pages_follow_each_other_and_say_the_same()
    {
        var url = await WriteALifeAsync("pages");

        var whole = await api.Client.ListAsync(url);
        var walked = await api.Client.WalkAsync($"{url}?limite=1");

        Assert.Equal(whole.Resultats.Select(revision => revision.GetRawText()), walked.Select(revision => revision.GetRawText()));
    }

    [Fact]
    public async Task The_author_is_for_administrators_only_and_then_no_cache_keeps_it()
    {
        var url = await WriteALifeAsync("auteur");

        using var administrator = await GetAsync(url, Portees.Administrer);
        using var producer = await GetAsync(url, Portees.LieuxEcrire);

        Assert.All(await ItemsAsync(administrator), revision => Assert.Equal(RandomWrites.Author, revision.Text("auteur")));
        Assert.All(await ItemsAsync(producer), revision => Assert.Null(revision.Child("auteur")));
        Assert.Equal((true, true), (administrator.Headers.CacheControl!.NoStore, administrator.Headers.CacheControl.Private));
        Assert.True(producer.Headers.CacheControl!.Public);
        Assert.Equal(["Accept-Encoding", "Authorization"], producer.Headers.Vary.Order());
    }

    [Theory]
    [InlineData("00000000-0000-4000-8000-000000000000")]
    [InlineData("pas-un-uuid")]
    public async Task What_never_was_has_none(string id) => await api.Client.ProblemAsync($"/v1/lieux/{id}/historique", 404);

    [Fact]
    public async Task A_service_has_none_here()
    {
        var service = new DeclaredService { Id = "autre", Structure = "x", Categorie = 0 };
        await api.Store.PutAsync(DeclarationKinds.Services, new("alpha", service.Id), service, _ => true, "essai", default);
        await api.DeleteAsync(DeclarationKinds.Services, service.Id);

        await api.Client.ProblemAsync($"/v1/lieux/{Identifiants.Service("alpha", service.Id)}/historique", 404);
    }

    [Fact]
    public async Task What_changed_long_ago_stays_in_it_without_its_content()
    {
        await using var own = await FollowedApi.StartAsync();
        await own.PutAsync(Declared.Lieu("durable"));
        await own.PutAsync(Declared.Lieu("durable") with { Nom = "Autre nom" });
        own.Clock.Now += TimeSpan.FromDays(91);
        await own.PurgeAsync();

        var page = await own.Client.ListAsync($"/v1/lieux/{Identifiants.Lieu("alpha", "durable")}/historique");

        Assert.Equal(["modification", "creation"], page.Resultats.Select(revision => revision.Text("operation")));
        Assert.All(page.Resultats, revision => Assert.Null(Champs(revision)));
    }

    private static string? Champs(JsonElement revision) => revision.Child("champs") is null ? null : string.Join(',', revision.Texts("champs").Order());

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(HttpResponseMessage answer) =>
        [.. JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("resultats").EnumerateArray()];

    private async Task<string> WriteALifeAsync(string id)
    {
        var lieu = Declared.Lieu(id);
        await api.PutAsync(lieu);
        await api.PutAsync(lieu with { Telephone = "+33400000000", Horaires = "Mo 09:00-12:00" });
        await api.PutAsync(lieu with { Telephone = "+33400000000", Horaires = "Mo 09:00-12:00", Nom = "Autre nom" });
        await api.DeleteAsync(DeclarationKinds.Lieux, id);
        await api.PutAsync(lieu);

        return $"/v1/lieux/{Identifiants.Lieu("alpha", id)}/historique";
    }

    private async Task<HttpResponseMessage> GetAsync(string url, string portee)
    {
        var token = api.Services.GetRequiredService<LocalTokenIssuer>().Issue(new("quelqu’un", ["alpha"], [portee], TimeSpan.FromHours(1))).Token;
        using var request = new HttpRequestMessage(HttpMethod.Get, url) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };

        return await api.Client.SendAsync(request);
    }
}
