using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Web;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>Bodies that no well-meaning producer sends: each is refused in so many words, quickly, and nothing breaks.</summary>
[Collection(WrittenApi.Name)]
public sealed class HostileBodiesTests(WritableApi api, ITestOutputHelper output) : IAsyncLifetime
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Far above what any takes, which is some tens of milliseconds: the machine may be busy.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>What each kind of statement has, and one name that none has.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> s_fields = new()
    {
        ["lieux"] = FieldsOf(typeof(LieuBrut)),
        ["structures"] = FieldsOf(typeof(StructureBrute)),
        ["services"] = FieldsOf(typeof(ServiceBrut)),
        [""] = FieldsOf(typeof(SourceBrute)),
    };

    private static readonly string[] s_values =
    [
        "null", "true", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\"\\u0000\"", "\"\\ufffe\"", "\"\\u202e\"", "[]", "{}", "[[]]", "[{}]", "[null]", "[1]",
        "{\"__proto__\":{}}", "\"0000-00-00\"", "\"1e400\"", "\"=1+1\"", "\"'; DROP TABLE lieux;--\"", "\"http://localhost.\"", "\"javascript:alert(1)\"", "\"😀\"", "[\"\",\" \",\"é\"]",
    ];

    private Producer _producer = null!;

    public async Task InitializeAsync()
    {
        _producer = await api.ProducerAsync("essai-hostile");
        foreach (var (kind, body) in new[] { ("lieux", Sent.Lieu()), ("structures", Sent.Structure()), ("services", Sent.Service(("lieu", "cible"))) })
        {
            await _producer.PutAsync(kind, "cible", body).StatusAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{}{}")]
    [InlineData("{},")]
    [InlineData("{\"nom\"}")]
    [InlineData("{\"nom\":}")]
    [InlineData("{\"nom\":\"a\",}")]
    [InlineData("{'nom':'a'}")]
    [InlineData("{nom:1}")]
    [InlineData("{\"nom\":01}")]
    [InlineData("{\"nom\":NaN}")]
    [InlineData("{\"nom\":\"a\nb\"}")]
    [InlineData("{\"nom\":\"\\x\"}")]
    [InlineData("{\"nom\":\"\\ud800\"}")]
    [InlineData("{\"nom\":\"\\udc00\\ud800\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"inconnu\":{\"x\":[\"\\ud800\"]}}")]
    [InlineData("{\"nom\":1,\"nom\":2}")]
    [InlineData("{\"inconnu\":{\"x\":1,\"x\":2}}")]
    [InlineData("{\"n\\u006fm\":1,\"nom\":2}")]
    [InlineData("{/* */}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"{}\"")]
    [InlineData("1")]
    [InlineData("nom=a")]
    [InlineData("<lieu/>")]
    [InlineData("id,nom\n1,a")]
    public async Task What_is_no_JSON_object_cannot_be_read(string body)
    {
        await _producer.PutAsync("lieux", "cible", body).ProblemAsync(400, "corps-illisible");
        await _producer.PatchAsync("lieux", "cible", body).ProblemAsync(400, "corps-illisible");
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00 })]
    [InlineData(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xE9, 0x22, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0xC3, 0x22, 0x3A, 0x31, 0x7D })]
    [InlineData(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xED, 0xA0, 0x80, 0x22, 0x7D })]
    [InlineData(new byte[] { 0x00 })]
    [InlineData(new byte[] { 0x1F, 0x8B, 0x08, 0x00 })]
    public async Task What_is_not_UTF_8_cannot_be_read(byte[] body)
    {
        await SendAsync(HttpMethod.Put, "lieux", body).ProblemAsync(400, "corps-illisible");
        await SendAsync(HttpMethod.Patch, "lieux", body).ProblemAsync(400, "corps-illisible");
    }

    [Fact]
    public async Task A_byte_order_mark_is_forgiven()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sent.Lieu().ToJsonString())];

        using var answer = await SendAsync(HttpMethod.Put, "lieux", body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("APPLICATION/JSON; charset=\"UTF-8\"", 200)]
    [InlineData(null, 200)]
    [InlineData("application/json; charset=iso-8859-1", 415)]
    [InlineData("application/json; charset=utf-16", 415)]
    [InlineData("application/merge-patch+json", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("multipart/form-data; boundary=x", 415)]
    [InlineData("text/plain", 415)]
    [InlineData("n’importe quoi", 415)]
    public async Task A_statement_comes_as_JSON_in_UTF_8(string? type, int status)
    {
        using var answer = await api.SendAsync(HttpMethod.Put, _producer.Path("lieux", "cible"), _producer.Token, WritableApi.Content(Sent.Lieu().ToJsonString(), Ascii(type)));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_compressed_body_is_refused_for_what_it_is()
    {
        var content = WritableApi.Content("{}", "application/json");
        content.Headers.ContentEncoding.Add("gzip");

        var problem = await api.SendAsync(HttpMethod.Put, _producer.Path("lieux", "cible"), _producer.Token, content).ProblemAsync(415, "type-de-contenu-refuse");

        Assert.Contains("gzip", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31, 422)]
    [InlineData(32, 400)]
    [InlineData(100_000, 400)]
    public async Task A_document_has_at_most_32_levels(int levels, int status)
    {
        var body = $$"""{"x":{{new string('[', levels)}}{{new string(']', levels)}}}""";

        Assert.Equal(status, (int)await _producer.PutAsync("lieux", "cible", body).StatusAsync());
        Assert.Equal(status, (int)await _producer.PatchAsync("lieux", "cible", body).StatusAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_more_than_a_megabyte_is_too_large(bool chunked)
    {
        foreach (var (length, status) in new[] { (Megabyte, HttpStatusCode.UnprocessableEntity), (Megabyte + 1, HttpStatusCode.RequestEntityTooLarge) })
        {
            // Chunks have a length of their own, which counts.
            var text = new string('a', length - 8 - (chunked && length == Megabyte ? 10_000 : 0));
            using var answer = await SendAsync(HttpMethod.Put, "lieux", Encoding.UTF8.GetBytes($$"""{"x":"{{text}}"}"""), chunked);

            await answer.ProblemAsync((int)status);
        }
    }

    [Fact]
    public async Task A_chunked_body_is_a_body()
    {
        using var answer = await SendAsync(HttpMethod.Put, "lieux", Encoding.UTF8.GetBytes(Sent.Lieu().ToJsonString()), chunked: true);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Any_value_in_any_field_is_taken_or_refused_and_never_breaks_anything()
    {
        var sent = 0;
        var slowest = TimeSpan.Zero;
        var attacks = s_fields.SelectMany(kind => kind.Value.SelectMany(field => s_values.Select(value => (kind.Key, Body: $$"""{"{{field}}":{{value}}}"""))));
        await Parallel.ForEachAsync(attacks, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (attack, _) =>
        {
            var elapsed = await AnswerAsync(attack.Key, attack.Body);
            lock (s_fields)
            {
                (sent, slowest) = (sent + 1, elapsed > slowest ? elapsed : slowest);
            }
        });

        output.WriteLine($"{sent} requests; the slowest took {slowest.TotalMilliseconds:0} ms");
        Assert.True(slowest < s_longest);
    }

    private static IEnumerable<(string Kind, string Body)> Large()
    {
        yield return ("lieux", $"{{{string.Join(',', Enumerable.Range(0, 50_000).Select(i => $"\"champ{i}\":{i}"))}}}");
        yield return ("lieux", $$"""{"{{new string('a', 1_000_000)}}":1}""");
        yield return ("lieux", $"{{{string.Join(',', Enumerable.Range(0, 100).Select(i => $"\"{i}{new string('/', 9_000)}\":{i}"))}}}");
        yield return ("lieux", $$"""{"nom":{"a":[{{string.Join(',', Enumerable.Repeat("1", 400_000))}}]} }""");
        yield return ("services", Sent.Service(("lieu", "cible"), ("zones", Sent.List([.. Enumerable.Range(0, 100).Select(i => $"commune-{10_007 + (800 * i)}")]))).ToJsonString());
        string[] fields = ["lieux nom", "lieux telephone", "lieux courriels", "lieux typologie", "lieux latitude", "lieux id", "services en_ligne", "services zones", "services sous_categories", "services prise_rdv"];
        foreach (var (kind, field) in fields.Select(field => field.Split(' ')).Select(parts => (parts[0], parts[1])))
        {
            yield return (kind, $$"""{"{{field}}":[{{string.Join(',', Enumerable.Range(0, 100_000))}}]}""");
            yield return (kind, $$"""{"{{field}}":[{{string.Join(',', Enumerable.Repeat("\"Gratui\"", 100_000))}}]}""");
            yield return (kind, $$"""{"{{field}}":"{{new string(',', 1_000_000)}}"}""");
            yield return (kind, $$"""{"{{field}}":1{{new string('0', 1_000_000)}} }""");
            yield return (kind, $$"""{"{{field}}":[{{string.Join(',', Enumerable.Repeat($"\"{new string('a', 9_000)}\"", 100))}}]}""");
            yield return (kind, $$"""{"{{field}}":[{{string.Join(',', Enumerable.Repeat($$"""{"{{new string('x', 90)}}":1,"code":[]}""", 95))}}]}""");
        }
    }

    [Fact]
    public async Task A_body_as_large_as_may_be_is_judged_quickly_and_in_few_words()
    {
        var slowest = (Elapsed: TimeSpan.Zero, What: "");
        foreach (var (kind, body) in Large())
        {
            var elapsed = await AnswerAsync(kind, body);
            slowest = elapsed > slowest.Elapsed ? (elapsed, $"{kind}, {body[..100]}") : slowest;
        }

        output.WriteLine($"the slowest took {slowest.Elapsed.TotalMilliseconds:0} ms: {slowest.What}");
        Assert.True(slowest.Elapsed < s_longest, slowest.What);
    }

    [Fact]
    public async Task Of_very_many_errors_a_hundred_are_told_and_all_are_counted()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"champ{i}\":{i}"))}}}";

        var problem = await _producer.PutAsync("lieux", "cible", body).ProblemAsync(422, "contenu-invalide");

        Assert.Equal(100, problem.GetProperty("erreurs").GetArrayLength());
        Assert.Contains("5005 autres erreurs", problem.Text("detail"), StringComparison.Ordinal);
    }

    /// <summary>Sends it in all ways, and says how long the slowest took.</summary>
    private async Task<TimeSpan> AnswerAsync(string kind, string body)
    {
        var slowest = TimeSpan.Zero;
        foreach (var method in kind.Length == 0 ? new[] { HttpMethod.Put } : [HttpMethod.Put, HttpMethod.Patch])
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await SendAsync(method, kind, Encoding.UTF8.GetBytes(body));
            var read = await answer.Content.ReadAsByteArrayAsync();
            var elapsed = Stopwatch.GetElapsedTime(start);
            var context = $"{method} {kind} {body[..Math.Min(100, body.Length)]}: {answer.StatusCode}";

            Assert.True((int)answer.StatusCode is 200 or 201 or 400 or 422, context);
            Assert.True(read.Length < 200_000, $"{context}, {read.Length} bytes");
            Assert.Equal(JsonValueKind.Object, JsonElement.Parse(read).ValueKind);
            slowest = elapsed > slowest ? elapsed : slowest;
        }

        return slowest;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string kind, byte[] body, bool chunked = false)
    {
        var content = new StreamContent(new MemoryStream(body));
        content.Headers.ContentType = new MediaTypeHeaderValue(method == HttpMethod.Patch ? "application/merge-patch+json" : "application/json");
        if (chunked)
        {
            content.Headers.ContentLength = null;
        }
        var path = kind.Length == 0 ? "/v1/sources/essai-hostile" : _producer.Path(kind, "cible");

        return chunked
            ? await api.SendAsync(method, path, _producer.Token, content, ("Transfer-Encoding", "chunked"))
            : await api.SendAsync(method, path, _producer.Token, content);
    }

    private static IReadOnlyList<string> FieldsOf(Type record) => [.. record.GetProperties().Select(property => WireName.Of(property.Name)), "__proto__"];

    /// <summary>A header is sent in ASCII.</summary>
    private static string? Ascii(string? type) => type?.Replace('’', '\'');
}
