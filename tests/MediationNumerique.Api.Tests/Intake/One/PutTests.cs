using System.Net;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Intake.One;

[Collection(WrittenApi.Name)]
public sealed class PutTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;

    public static TheoryData<string> Kinds => ["lieux", "structures", "services"];

    public async Task InitializeAsync()
    {
        _producer = await api.ProducerAsync("essai-put");
        await _producer.PutAsync("lieux", "ici", Sent.Lieu()).StatusAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_new_is_created_what_is_known_replaced_and_what_says_the_same_left_alone(string kind)
    {
        using var created = await _producer.PutAsync(kind, "un", Body(kind, "Premier"));
        using var same = await _producer.PutAsync(kind, "un", Body(kind, "Premier"));
        using var changed = await _producer.PutAsync(kind, "un", Body(kind, "Second"));

        var ecriture = await created.JsonAsync(HttpStatusCode.Created);
        Assert.Equal($"{api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)}{_producer.Path(kind, "un")}", created.Headers.Location?.ToString());
        Assert.Equal("Premier", ecriture.GetProperty("declaration").Text("nom"));
        Assert.Equal("un", ecriture.GetProperty("declaration").Text("id"));
        Assert.Empty(ecriture.Told("avertissements"));
        Assert.Equal("Premier", (await same.JsonAsync(HttpStatusCode.OK)).GetProperty("declaration").Text("nom"));
        Assert.Null(same.Headers.Location);
        Assert.Equal(created.Headers.ETag, same.Headers.ETag);
        Assert.Equal("Second", (await changed.JsonAsync(HttpStatusCode.OK)).GetProperty("declaration").Text("nom"));
        Assert.NotEqual(created.Headers.ETag, changed.Headers.ETag);
        Assert.True(changed.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_answer_gives_the_address_of_what_is_published(string kind)
    {
        await _producer.PutAsync("lieux", "publie-lieu", Sent.Lieu()).JsonAsync(HttpStatusCode.Created);
        var ecriture = await _producer.PutAsync(kind, "publie", Body(kind, "Publié", ("lieu", "publie-lieu"))).JsonAsync(HttpStatusCode.Created);

        var published = await api.Client.JsonAsync(ecriture.Text("url")!);
        Assert.Equal(ecriture.Text("id"), published.Text("id"));
        Assert.EndsWith($"/v1/{kind}/{published.Text("id")}", ecriture.Text("url"), StringComparison.Ordinal);
        Assert.Equal("Publié", published.Text("nom"));
        await _producer.DeleteAsync("lieux", "publie-lieu").StatusAsync();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_was_stated_is_read_back_as_it_was_stored(string kind)
    {
        using var put = await _producer.PutAsync(kind, "relu", Body(kind, "  Relu  "));
        using var get = await _producer.GetAsync(kind, "relu");

        var declaration = await get.JsonAsync(HttpStatusCode.OK);
        Assert.Equal("Relu", declaration.Text("nom"));
        Assert.Equal((await put.JsonAsync(HttpStatusCode.Created)).GetProperty("declaration").GetRawText(), declaration.GetRawText());
        Assert.Equal(put.Headers.ETag, get.Headers.ETag);
        Assert.True(get.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task Who_prefers_no_body_gets_none()
    {
        using var created = await _producer.PutAsync("lieux", "bref", Sent.Lieu(), ("Prefer", "return=minimal"));
        using var same = await _producer.PutAsync("lieux", "bref", Sent.Lieu(), ("Prefer", "respond-async, return=\"minimal\"; x=y"));
        using var changed = await _producer.PatchAsync("lieux", "bref", """{"nom":"Autre"}""", ("Prefer", "return=minimal"));
        using var whole = await _producer.PatchAsync("lieux", "bref", """{"nom":"Encore un autre"}""", ("Prefer", "return=representation"));

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.NotNull(created.Headers.Location);
        Assert.Equal(HttpStatusCode.NoContent, same.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.All([created, same, changed], answer =>
        {
            Assert.NotNull(answer.Headers.ETag);
            Assert.Equal(["return=minimal"], answer.Headers.GetValues("Preference-Applied"));
            Assert.Equal(0, answer.Content.Headers.ContentLength ?? 0);
        });
        Assert.False(whole.Headers.Contains("Preference-Applied"));
    }

    [Fact]
    public async Task What_the_next_statement_leaves_out_is_gone()
    {
        await _producer.PutAsync("lieux", "complet", Sent.Lieu(("telephone", "+33471000000"), ("labels", null), ("typologie", Sent.List("BIB")))).StatusAsync();
        var declaration = (await _producer.PutAsync("lieux", "complet", Sent.Lieu()).JsonAsync()).GetProperty("declaration");

        Assert.Null(declaration.Text("telephone"));
        Assert.Empty(declaration.Texts("typologie"));
    }

    [Fact]
    public async Task A_source_that_nobody_described_is_to_be_described_first()
    {
        var unknown = new Producer(api, "essai-inconnue", api.Token(["essai-inconnue"], [Portees.LieuxEcrire]));

        var problem = await unknown.PutAsync("lieux", "un", Sent.Lieu()).ProblemAsync(404, "ressource-inconnue");

        Assert.Contains("PUT /v1/sources/essai-inconnue", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_is_refused_and_nothing_written()
    {
        var path = _producer.Path("lieux", "avec-parametre");
        var body = WritableApi.Content(Sent.Lieu().ToJsonString(), "application/json");

        await api.SendAsync(HttpMethod.Put, $"{path}?essai=true", _producer.Token, body).ProblemAsync(400, "parametres-invalides");

        await _producer.GetAsync("lieux", "avec-parametre").ProblemAsync(404, "ressource-inconnue");
    }

    [Fact]
    public async Task The_demonstration_sent_back_as_it_is_read_changes_nothing()
    {
        var token = api.Token(["*"], [Portees.LieuxEcrire]);
        var demonstration = new Producer(api, "demonstration", token);
        var kinds = new Dictionary<string, IEnumerable<string>>
        {
            ["lieux"] = api.Offers.Lieux.Where(lieu => lieu.Json.Text("source") == "demonstration").Select(lieu => lieu.Json.Text("id_source")!),
            ["services"] = api.Offers.Services.Where(service => service.Json.GetProperty("declare").GetBoolean()).Select(service => service.Json.Text("id_source")!),
        };
        var sent = 0;
        foreach (var (kind, ids) in kinds)
        {
            foreach (var id in ids)
            {
                using var read = await demonstration.GetAsync(kind, id);
                var declaration = await read.JsonAsync(HttpStatusCode.OK);
                using var put = await demonstration.PutAsync(kind, id, declaration.GetRawText(), ("If-Match", read.Headers.ETag!.Tag));
                using var patch = await demonstration.PatchAsync(kind, id, "{}", ("If-Match", read.Headers.ETag!.Tag));

                Assert.Equal(declaration.GetRawText(), (await put.JsonAsync(HttpStatusCode.OK)).GetProperty("declaration").GetRawText());
                Assert.Equal(read.Headers.ETag, put.Headers.ETag);
                Assert.Equal(read.Headers.ETag, patch.Headers.ETag);
                sent++;
            }
        }

        Assert.True(sent > 68);
        Assert.DoesNotContain(await api.RevisionsAsync("demonstration"), revision => revision.Auteur == "hub");
    }

    private static JsonObject Body(string kind, string nom, params (string Name, JsonNode? Value)[] ofService) => kind switch
    {
        "lieux" => Sent.Lieu(("nom", nom)),
        "structures" => Sent.Structure(("nom", nom)),
        _ => Sent.Service([("nom", nom), ("lieu", "ici"), .. ofService]),
    };
}
