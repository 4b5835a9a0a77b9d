using System.Net;

namespace MediationNumerique.Api.Tests.Intake.One;

[Collection(WrittenApi.Name)]
public sealed class PreconditionsTests(WritableApi api) : IAsyncLifetime
{
    private Producer _producer = null!;
    private string _tag = "";

    public async Task InitializeAsync()
    {
        _producer = await api.ProducerAsync("essai-conditions");
        await _producer.DeleteAsync("lieux", "absent").StatusAsync();
        using var put = await _producer.PutAsync("lieux", "un", Sent.Lieu());
        _tag = put.Headers.ETag!.Tag;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("If-Match", "{tag}", true)]
    [InlineData("If-Match", "*", true)]
    [InlineData("If-Match", "\"autre\", {tag}", true)]
    [InlineData("If-Match", "{tag-br}", true)]
    [InlineData("If-Match", "{tag-gzip}", true)]
    [InlineData("If-Match", "\"autre\"", false)]
    [InlineData("If-Match", "W/{tag}", false)]
    [InlineData("If-Match", "sans guillemets", false)]
    [InlineData("If-Match", "", false)]
    [InlineData("If-None-Match", "*", false)]
    [InlineData("If-None-Match", "{tag}", false)]
    [InlineData("If-None-Match", "\"autre\"", true)]
    [InlineData("If-None-Match", "W/{tag}", false)]
    public async Task A_condition_holds_for_the_present_state_or_nothing_is_written(string header, string value, bool holds)
    {
        value = value.Replace("{tag}", _tag, StringComparison.Ordinal)
            .Replace("{tag-br}", $"{_tag[..^1]}-br\"", StringComparison.Ordinal).Replace("{tag-gzip}", $"{_tag[..^1]}-gzip\"", StringComparison.Ordinal);
        foreach (var send in new[] { Put, Patch })
        {
            await _producer.PutAsync("lieux", "un", Sent.Lieu()).StatusAsync();
            using var answer = await send((header, value));

            Assert.Equal(holds ? HttpStatusCode.OK : HttpStatusCode.PreconditionFailed, answer.StatusCode);
            Assert.Equal(holds ? "Autre" : "Espace numérique fictif des Tilleuls", (await _producer.GetAsync("lieux", "un").JsonAsync()).Text("nom"));
        }
        await _producer.PutAsync("lieux", "un", Sent.Lieu()).StatusAsync();
        using var deleted = await _producer.DeleteAsync("lieux", "un", (header, value));
        Assert.Equal(holds ? HttpStatusCode.NoContent : HttpStatusCode.PreconditionFailed, deleted.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_tag_of_a_compressed_answer_will_do(string coding)
    {
        using var get = await _producer.GetAsync("lieux", "un", ("Accept-Encoding", coding));
        using var put = await _producer.PutAsync("lieux", "un", Sent.Lieu(("nom", "Autre")), ("If-Match", get.Headers.ETag!.Tag), ("Accept-Encoding", coding));
        using var patch = await _producer.PatchAsync("lieux", "un", """{"nom":"Encore"}""", ("If-Match", put.Headers.ETag!.Tag));

        Assert.EndsWith($"-{coding}\"", get.Headers.ETag.Tag, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Equal(HttpStatusCode.OK, patch.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_matches_no_tag()
    {
        foreach (var value in new[] { "*", _tag })
        {
            await _producer.PutAsync("lieux", "absent", Sent.Lieu(), ("If-Match", value)).ProblemAsync(412, "condition-non-remplie");
        }
        await _producer.GetAsync("lieux", "absent").ProblemAsync(404, "ressource-inconnue");

        Assert.Equal(HttpStatusCode.Created, await _producer.PutAsync("lieux", "cree", Sent.Lieu(), ("If-None-Match", "*")).StatusAsync());
        await _producer.PutAsync("lieux", "cree", Sent.Lieu(), ("If-None-Match", "*")).ProblemAsync(412, "condition-non-remplie");
        await _producer.DeleteAsync("lieux", "cree").StatusAsync();
        await _producer.PutAsync("lieux", "cree", Sent.Lieu(), ("If-Match", "*")).ProblemAsync(412, "condition-non-remplie");
    }

    [Fact]
    public async Task Who_creates_at_the_same_moment_finds_that_one_was_first()
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            _producer.PutAsync("lieux", "course", Sent.Lieu(("nom", $"Nom {i}")), ("If-None-Match", "*")).StatusAsync()));

        Assert.Equal(HttpStatusCode.Created, Assert.Single(statuses, status => status is not HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Who_has_the_statement_already_is_told_so()
    {
        using var known = await _producer.GetAsync("lieux", "un", ("If-None-Match", _tag));
        using var weak = await _producer.GetAsync("lieux", "un", ("If-None-Match", $"W/{_tag}"));
        using var other = await _producer.GetAsync("lieux", "un", ("If-None-Match", "\"autre\""));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(_tag, known.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, weak.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_source_is_described_under_conditions_too()
    {
        using var first = await _producer.DescribeAsync(Sent.Source());
        var tag = first.Headers.ETag!.Tag;

        Assert.Equal(HttpStatusCode.PreconditionFailed, await _producer.DescribeAsync(Sent.Source(("nom", "Autre")), ("If-None-Match", "*")).StatusAsync());
        Assert.Equal(HttpStatusCode.OK, await _producer.DescribeAsync(Sent.Source(("nom", "Autre")), ("If-Match", tag)).StatusAsync());
        Assert.Equal(HttpStatusCode.PreconditionFailed, await _producer.DescribeAsync(Sent.Source(("nom", "Encore")), ("If-Match", tag)).StatusAsync());
    }

    private Task<HttpResponseMessage> Put((string, string) header) => _producer.PutAsync("lieux", "un", Sent.Lieu(("nom", "Autre")), header);

    private Task<HttpResponseMessage> Patch((string, string) header) => _producer.PatchAsync("lieux", "un", """{"nom":"Autre"}""", header);
}
