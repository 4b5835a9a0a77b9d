using System.Net;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>The producer's id is free: it goes into the address and comes back as it was.</summary>
[Collection(WrittenApi.Name)]
public sealed class IdentifiersTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;

    public async Task InitializeAsync() => _producer = await api.ProducerAsync("essai-identifiants");

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("simple", "simple")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a/b", "a%2fb")]
    [InlineData("a%2Fb", "a%252Fb")]
    [InlineData("a%252Fb", "a%25252Fb")]
    [InlineData("a/b%2Fc", "a%2Fb%252Fc")]
    [InlineData("a b", "a%20b")]
    [InlineData("a+b", "a+b")]
    [InlineData("a+b", "a%2Bb")]
    [InlineData("é", "%C3%A9")]
    [InlineData("a?b", "a%3Fb")]
    [InlineData("a#b", "a%23b")]
    [InlineData("a&b=c;d,e:f@g", "a&b=c;d,e:f@g")]
    [InlineData("🚌", "%F0%9F%9A%8C")]
    [InlineData("espaces", "%20%20espaces%20")]
    [InlineData("../autre", "..%2Fautre")]
    [InlineData("%", "%25")]
    [InlineData("%zz", "%25zz")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("\"<script>'", "%22%3Cscript%3E%27")]
    public async Task An_id_is_written_and_read_under_its_encoded_address(string id, string encoded)
    {
        var path = $"/v1/sources/essai-identifiants/lieux/{encoded}";
        using var put = await api.SendAsync(HttpMethod.Put, path, _producer.Token, WritableApi.Content(Sent.Lieu(("id", id)).ToJsonString(), null));
        var ecriture = await put.JsonAsync(HttpStatusCode.Created);

        Assert.Equal(id, ecriture.GetProperty("declaration").Text("id"));
        Assert.Equal(id, (await api.Client.JsonAsync(ecriture.Text("url")!)).Text("id_source"));
        Assert.Equal(id, (await api.SendAsync(HttpMethod.Get, path, null, null).JsonAsync()).Text("id"));
        Assert.Equal(id, (await api.SendAsync(HttpMethod.Get, put.Headers.Location!.OriginalString[api.Client.BaseAddress!.OriginalString.TrimEnd('/').Length..], null, null).JsonAsync()).Text("id"));
        using var deleted = await api.SendAsync(HttpMethod.Delete, path, _producer.Token, null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await api.SendAsync(HttpMethod.Get, path, null, null).ProblemAsync(410, "ressource-supprimee");
        await _producer.PutAsync("lieux", id, Sent.Lieu()).StatusAsync();
        await _producer.DeleteAsync("lieux", id).StatusAsync();
        await DeleteForGoodAsync(id);
    }

    [Fact]
    public async Task Ids_that_differ_by_how_a_slash_is_written_are_two()
    {
        var slash = (await _producer.PutAsync("lieux", "x/y", Sent.Lieu(("nom", "Barre"))).JsonAsync(HttpStatusCode.Created)).Text("id");
        var signs = (await _producer.PutAsync("lieux", "x%2Fy", Sent.Lieu(("nom", "Signes"))).JsonAsync(HttpStatusCode.Created)).Text("id");

        Assert.NotEqual(slash, signs);
        Assert.Equal("Barre", (await _producer.GetAsync("lieux", "x/y").JsonAsync()).Text("nom"));
        Assert.Equal("Signes", (await _producer.GetAsync("lieux", "x%2Fy").JsonAsync()).Text("nom"));
    }

    [Theory]
    [InlineData("501", "trop-long")]
    [InlineData("%0A%01", "format")]
    [InlineData("a%7Fb", "format")]
    [InlineData("a%C2%85b", "format")]
    [InlineData("%20", "obligatoire")]
    public async Task An_id_that_no_address_and_no_report_could_hold_is_refused(string encoded, string code)
    {
        encoded = encoded == "501" ? new string('a', 501) : encoded;

        var problem = await api.SendAsync(
            HttpMethod.Put, $"/v1/sources/essai-identifiants/lieux/{encoded}", _producer.Token, WritableApi.Content(Sent.Lieu().ToJsonString(), null)).ProblemAsync(422, "contenu-invalide");

        Assert.Equal([$"/id {code}"], problem.Told());
    }

    [Fact]
    public async Task An_id_of_500_characters_will_do()
    {
        var id = new string('é', 500);

        await _producer.PutAsync("lieux", id, Sent.Lieu()).JsonAsync(HttpStatusCode.Created);

        Assert.Equal(id, (await _producer.GetAsync("lieux", id).JsonAsync()).Text("id"));
    }

    /// <summary>The server resolves dots before it routes: what the address says then is the id, and not its last sign.</summary>
    [Theory]
    [InlineData("points/.")]
    [InlineData("points/x/..")]
    [InlineData("x/../points")]
    [InlineData("./points")]
    [InlineData("points/")]
    public async Task Dots_between_slashes_are_a_way_and_not_an_id(string path)
    {
        await _producer.PutAsync("lieux", "points", Sent.Lieu()).StatusAsync();

        var declaration = await api.SendAsync(HttpMethod.Get, $"/v1/sources/essai-identifiants/lieux/{path}", null, null).JsonAsync();

        Assert.Equal("points", declaration.Text("id"));
    }

    [Fact]
    public async Task An_id_made_of_dots_never_reaches_its_route_and_writes_nothing()
    {
        var before = (await api.RevisionsAsync("essai-identifiants")).Count;
        foreach (var encoded in new[] { ".", "..", "%2E", "%2E%2E", "%2e." })
        {
            using var answer = await api.SendAsync(
                HttpMethod.Put, $"/v1/sources/essai-identifiants/lieux/{encoded}", _producer.Token, WritableApi.Content(Sent.Lieu().ToJsonString(), null));

            Assert.InRange((int)answer.StatusCode, 400, 499);
        }

        Assert.Equal(before, (await api.RevisionsAsync("essai-identifiants")).Count);
    }

    [Fact]
    public async Task The_id_of_the_body_is_the_one_of_the_address_or_is_not_there()
    {
        Assert.Equal(HttpStatusCode.Created, await _producer.PutAsync("lieux", "12", """{"id":12,""" + Sent.Lieu().ToJsonString()[1..]).StatusAsync());
        var problem = await _producer.PutAsync("lieux", "13", Sent.Lieu(("id", "12"))).ProblemAsync(422, "contenu-invalide");

        Assert.Equal(["/id identifiant-different"], problem.Told());
        Assert.Equal("12", problem.Erreur().Text("valeur"));
    }

    /// <summary>So that the same id can be created under another address.</summary>
    private async Task DeleteForGoodAsync(string id)
    {
        using var gone = await _producer.GetAsync("lieux", id);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
    }
}
