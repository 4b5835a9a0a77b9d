using System.Net;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Intake.One;

[Collection(WrittenApi.Name)]
public sealed class PatchTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;

    public async Task InitializeAsync() => _producer = await api.ProducerAsync("essai-patch");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_field_is_replaced_null_removes_it_and_the_rest_stays()
    {
        await _producer.PutAsync("lieux", "un", Sent.Lieu(("telephone", "+33471000000"), ("horaires", "Mo-Fr 09:00-12:00"))).StatusAsync();

        var declaration = (await _producer.PatchAsync("lieux", "un", """{"nom":"Autre nom","telephone":null}""").JsonAsync()).GetProperty("declaration");

        Assert.Equal("Autre nom", declaration.Text("nom"));
        Assert.Null(declaration.Text("telephone"));
        Assert.Equal("Mo-Fr 09:00-12:00", declaration.Text("horaires"));
        Assert.Equal(declaration.GetRawText(), (await _producer.GetAsync("lieux", "un").JsonAsync()).GetRawText());
    }

    [Fact]
    public async Task A_list_is_replaced_as_a_whole_and_null_empties_it()
    {
        await _producer.PutAsync("lieux", "liste", Sent.Lieu(("services", Sent.List(Sent.Demarches, Sent.Materiel)))).StatusAsync();

        var replaced = await _producer.PatchAsync("lieux", "liste", new JsonObject { ["services"] = Sent.List(Sent.Insertion) }.ToJsonString()).JsonAsync();
        var emptied = await _producer.PatchAsync("lieux", "liste", """{"services":null}""").JsonAsync();

        Assert.Equal([Sent.Insertion], replaced.GetProperty("declaration").Texts("services"));
        Assert.Empty(emptied.GetProperty("declaration").Texts("services"));
    }

    [Fact]
    public async Task What_a_service_says_no_more_is_its_place_s_again()
    {
        await _producer.PutAsync("lieux", "payant", Sent.Lieu(("frais_a_charge", Sent.List("Payant")))).StatusAsync();
        var stated = await _producer.PutAsync("services", "gratuit", Sent.Service(("lieu", "payant"), ("frais", Sent.List("Gratuit")))).JsonAsync(HttpStatusCode.Created);
        var none = await _producer.PatchAsync("services", "gratuit", """{"frais":[]}""").JsonAsync();
        var published = await api.Client.JsonAsync(stated.Text("url")!);
        await _producer.PatchAsync("services", "gratuit", """{"frais":null}""").JsonAsync();
        var inherited = await api.Client.JsonAsync(stated.Text("url")!);

        Assert.Empty(none.GetProperty("declaration").Texts("frais"));
        Assert.Empty(published.Texts("frais"));
        Assert.Equal(["Payant"], inherited.Texts("frais"));
    }

    [Theory]
    [InlineData("""{"id":"autre"}""", "/id identifiant-different")]
    [InlineData("""{"nom":null}""", "/nom obligatoire")]
    [InlineData("""{"__proto__":{"nom":"x"}}""", "/__proto__ champ-inconnu")]
    [InlineData("""{"services":{"0":"x"}}""", "/services type")]
    [InlineData("""{"nom":{"a":null}}""", "/nom type")]
    [InlineData("""{"services":["Aide aux démarches administrative"]}""", "/services/0 valeur-inconnue")]
    public async Task What_the_patch_would_make_is_judged_as_a_whole(string patch, string error)
    {
        await _producer.PutAsync("lieux", "juge", Sent.Lieu()).StatusAsync();

        var problem = await _producer.PatchAsync("lieux", "juge", patch).ProblemAsync(422, "contenu-invalide");

        Assert.Equal([error], problem.Told());
        Assert.Equal("Espace numérique fictif des Tilleuls", (await _producer.GetAsync("lieux", "juge").JsonAsync()).Text("nom"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":"pareil"}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"nom":"Espace numérique fictif des Tilleuls","telephone":null}""")]
    public async Task A_patch_that_changes_nothing_is_no_revision(string patch)
    {
        await _producer.PutAsync("lieux", "pareil", Sent.Lieu()).StatusAsync();
        var before = await api.RevisionsAsync("essai-patch");

        using var answer = await _producer.PatchAsync("lieux", "pareil", patch);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before.Count, (await api.RevisionsAsync("essai-patch")).Count);
    }

    [Fact]
    public async Task There_is_nothing_to_patch_where_nothing_is_or_where_it_was_deleted()
    {
        await _producer.PatchAsync("lieux", "jamais-vu", "{}").ProblemAsync(404, "ressource-inconnue");
        await _producer.PutAsync("lieux", "passe", Sent.Lieu()).StatusAsync();
        await _producer.DeleteAsync("lieux", "passe").StatusAsync();

        await _producer.PatchAsync("lieux", "passe", "{}").ProblemAsync(410, "ressource-supprimee");
    }

    [Fact]
    public async Task Patches_of_different_fields_at_the_same_moment_all_survive()
    {
        string[] fields = ["complement_adresse", "horaires", "presentation_resume", "presentation_detail", "source", "structure_parente", "nom", "adresse"];
        await _producer.PutAsync("lieux", "dispute", Sent.Lieu()).StatusAsync();

        var statuses = await Task.WhenAll(fields.Select(field => _producer.PatchAsync("lieux", "dispute", $$"""{"{{field}}":"dit de {{field}}"}""").StatusAsync()));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        var declaration = await _producer.GetAsync("lieux", "dispute").JsonAsync();
        Assert.All(fields, field => Assert.Equal($"dit de {field}", declaration.Text(field)));
    }

    [Fact]
    public async Task Of_conditional_patches_at_the_same_moment_one_survives()
    {
        using var put = await _producer.PutAsync("lieux", "dispute-2", Sent.Lieu());
        var tag = put.Headers.ETag!.Tag;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => _producer.PatchAsync("lieux", "dispute-2", $$"""{"nom":"Nom {{i}}"}""", ("If-Match", tag)).StatusAsync()));

        Assert.Equal(HttpStatusCode.OK, Assert.Single(statuses, status => status is not HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Of_very_many_patches_at_the_same_moment_each_is_made_or_refused_and_none_is_lost()
    {
        await _producer.PutAsync("lieux", "dispute-3", Sent.Lieu()).StatusAsync();
        var before = (await api.RevisionsAsync("essai-patch")).Count;

        var statuses = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => _producer.PatchAsync("lieux", "dispute-3", $$"""{"nom":"Nom {{i}}"}""").StatusAsync()));

        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{status}"));
        Assert.Equal(before + statuses.Count(status => status is HttpStatusCode.OK), (await api.RevisionsAsync("essai-patch")).Count);
    }

    [Theory]
    [InlineData("application/merge-patch+json", 200)]
    [InlineData("application/merge-patch+json; charset=utf-8", 200)]
    [InlineData("application/json", 200)]
    [InlineData(null, 200)]
    [InlineData("application/json-patch+json", 415)]
    [InlineData("text/csv", 415)]
    public async Task The_type_of_a_patch_is_a_merge_patch(string? type, int status)
    {
        await _producer.PutAsync("lieux", "type", Sent.Lieu()).StatusAsync();

        using var answer = await api.SendAsync(HttpMethod.Patch, _producer.Path("lieux", "type"), _producer.Token, WritableApi.Content("{}", type));

        Assert.Equal(status, (int)answer.StatusCode);
    }
}
