using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Features.Changements;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Changements;

public sealed class ChangementsTests : IAsyncLifetime
{
    private const string FromTheStart = "/v1/changements?apres=AgAAAAAAAAAA";

    private FollowedApi _api = null!;

    public async Task InitializeAsync()
    {
        _api = await FollowedApi.StartAsync();
        // What the database was filled with is an hour old.
        _api.Clock.Now += TimeSpan.FromHours(1);
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Without_a_position_there_is_no_result_and_where_to_follow_from()
    {
        var start = await _api.Client.JsonAsync("/v1/changements");

        Assert.Empty(start.GetProperty("resultats").EnumerateArray());
        Assert.True(start.GetProperty("a_jour").GetBoolean());
        var next = await _api.Client.JsonAsync(Next(start));
        Assert.Empty(next.GetProperty("resultats").EnumerateArray());
    }

    [Fact]
    public async Task Where_nothing_is_newer_the_next_place_is_the_same_and_the_answer_known()
    {
        var start = Next(await _api.Client.JsonAsync("/v1/changements"));
        using var first = await _api.Client.GetAsync(start);
        using var request = new HttpRequestMessage(HttpMethod.Get, start) { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var second = await _api.Client.SendAsync(request);

        Assert.Equal(start, Next(JsonElement.Parse(await first.Content.ReadAsStringAsync())));
        Assert.Equal([$"<{start}>; rel=\"next\""], first.Headers.GetValues("Link"));
        Assert.Equal((true, true), (first.Headers.CacheControl!.Public, first.Headers.CacheControl.NoCache));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_first_place_is_a_quarter_of_an_hour_back_since_copies_are_made_from_caches()
    {
        await _api.PutAsync(Declared.Lieu("recent"));

        _api.Clock.Now += TimeSpan.FromMinutes(10);
        var soon = await _api.Client.JsonAsync(Next(await _api.Client.JsonAsync("/v1/changements")));
        _api.Clock.Now += TimeSpan.FromMinutes(10);
        var later = await _api.Client.JsonAsync(Next(await _api.Client.JsonAsync("/v1/changements")));

        Assert.Contains(Of(soon, "lieu"), change => change.Child("lieu")?.Text("id_source") == "recent");
        Assert.Empty(later.GetProperty("resultats").EnumerateArray());
    }

    [Fact]
    public async Task A_place_comes_with_its_structure_before_and_its_services_behind_and_goes_the_other_way()
    {
        var start = Next(await _api.Client.JsonAsync("/v1/changements"));
        await _api.PutAsync(Declared.Lieu("seul"));
        var came = await _api.Client.JsonAsync(start);
        await _api.DeleteAsync(DeclarationKinds.Lieux, "seul");
        var went = await _api.Client.JsonAsync(Next(came));

        var lieu = Identifiants.Lieu("alpha", "seul");
        string[] ids =
        [
            $"{Identifiants.Structure("alpha", Declared.Lieu("seul"))}", $"{lieu}",
            $"{Identifiants.ServiceDeduit(lieu, ServiceCategorie.AideAuxDemarchesAdministratives)}",
        ];
        Assert.Equal(ids, All(came).Select(change => change.Text("id")));
        Assert.All(All(came), change => Assert.Equal("upsert", change.Text("operation")));
        Assert.Equal(ids.Reverse(), All(went).Select(change => change.Text("id")));
        Assert.All(All(went), change => Assert.Equal("suppression", change.Text("operation")));
        Assert.All(All(went), change => Assert.Null(change.Child(change.Text("nature")!)));
        Assert.Equal(["alpha", "alpha", null], All(went).Select(change => change.Text("source")));
    }

    [Theory]
    [InlineData("lieu")]
    [InlineData("service")]
    [InlineData("structure")]
    public async Task Only_the_natures_that_are_asked_for_are_given(string nature)
    {
        var all = await _api.Client.JsonAsync($"{FromTheStart}&limite=10000");
        var some = await _api.Client.JsonAsync($"{FromTheStart}&limite=10000&natures={nature}");

        Assert.NotEmpty(All(some));
        Assert.Equal(Of(all, nature).Select(change => change.GetRawText()), All(some).Select(change => change.GetRawText()));
        Assert.Contains($"natures={nature}", Next(some), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_written_is_what_the_contract_says()
    {
        var json = await _api.Client.GetStringAsync($"{FromTheStart}&limite=10000");
        var strict = JsonConventions.NewOptions();
        strict.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;

        var page = JsonSerializer.Deserialize<PageChangements>(json, strict)!;

        Assert.All(page.Resultats, change =>
        {
            var isThere = change.Operation is OperationChangement.Upsert;
            Assert.Equal(isThere && change.Nature is NatureChangement.Lieu, change.Lieu is not null);
            Assert.Equal(isThere && change.Nature is NatureChangement.Service, change.Service is not null);
            Assert.Equal(isThere && change.Nature is NatureChangement.Structure, change.Structure is not null);
        });
        Assert.All(page.Resultats.Where(change => change.Lieu is not null), change => Assert.Equal((change.Id, change.Source), (change.Lieu!.Id, change.Lieu.Source)));
        Assert.Equal(page.Resultats.Count, page.Resultats.DistinctBy(change => (change.Nature, change.Id)).Count());
    }

    [Fact]
    public async Task A_poll_with_nothing_newer_costs_the_database_nothing()
    {
        using var threads = new DatabaseThreads(new NoDatabase());
        var feed = ActivatorUtilities.CreateInstance<ChangeFeed>(_api.Services, threads);

        var page = await feed.ReadAsync(_api.Synchroniser.Applied, 500, new HashSet<Nature>(), default);

        Assert.Equal((_api.Synchroniser.Applied, true), (page!.Position, page.IsUpToDate));
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_refused()
    {
        var problem = await _api.Client.ProblemAsync("/v1/changements?apres=demain", 400);

        Assert.Equal("apres", problem.Erreur().Text("parametre"));
    }

    [Theory]
    [InlineData("AQAAAAAAAAAA", "of another version")]
    [InlineData("AgAAAAAAAP__", "from the future: another database")]
    [InlineData("Av__________", "before the beginning")]
    public async Task A_cursor_that_this_database_did_not_give_says_to_start_again(string cursor, string why)
    {
        var problem = await _api.Client.ProblemAsync($"/v1/changements?apres={cursor}", 410);

        Assert.True(problem.Text("type")!.EndsWith("/problemes/curseur-expire", StringComparison.Ordinal), why);
        Assert.Contains("/v1/changements sans « apres »", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_is_good_for_as_long_as_what_follows_it_is_kept()
    {
        _api.Clock.Now += TimeSpan.FromDays(30);
        await _api.PutAsync(Declared.Lieu("nouveau"));
        var atTheEnd = Next(await _api.Client.JsonAsync($"{FromTheStart}&limite=10000"));

        _api.Clock.Now += TimeSpan.FromDays(59);
        await _api.Client.JsonAsync(FromTheStart);
        _api.Clock.Now += TimeSpan.FromDays(1);
        await _api.Client.ProblemAsync(FromTheStart, 410);

        // Nothing came after this one: it misses nothing, however old it is.
        _api.Clock.Now += TimeSpan.FromDays(900);
        await _api.PurgeAsync();
        await _api.Client.JsonAsync(atTheEnd);
        await _api.PutAsync(Declared.Lieu("enfin"));
        Assert.NotEmpty(All(await _api.Client.JsonAsync(atTheEnd)));
    }

    [Fact]
    public async Task A_hole_that_a_purge_left_is_never_passed_over()
    {
        await _api.PutAsync(Declared.Lieu("bref"));
        var before = Next(await _api.Client.JsonAsync("/v1/changements"));
        await _api.DeleteAsync(DeclarationKinds.Lieux, "bref");

        _api.Clock.Now += TimeSpan.FromDays(91);
        await _api.PurgeAsync();
        // The clock of this instance is behind that of the one that purged.
        _api.Clock.Now -= TimeSpan.FromDays(2);

        await _api.Client.ProblemAsync(before, 410);
    }

    private static string Next(JsonElement page) => page.GetProperty("liens").Text("suivant")!;

    private static IReadOnlyList<JsonElement> All(JsonElement page) => [.. page.GetProperty("resultats").EnumerateArray()];

    private static IEnumerable<JsonElement> Of(JsonElement page, string nature) => All(page).Where(change => change.Text("nature") == nature);

    private sealed class NoDatabase : IDbContextFactory<MedNumContext>
    {
        public MedNumContext CreateDbContext() => throw new InvalidOperationException("The database was asked.");
    }
}
