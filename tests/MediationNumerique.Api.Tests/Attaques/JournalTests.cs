using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Data.Sqlite;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>
/// The log of a real server, its console at the level where the framework says most of requests: it tells what went wrong and
/// when, and nothing of who asked.
/// </summary>
public sealed partial class JournalTests : IDisposable
{
    private const string Source = "essai-journal";
    private const string Position = "45.751234";
    private const string Courriel = "jeanne.discrete@exemple.fr";
    private const string Telephone = "0612345678";
    private const string Mot = "phrase-confidentielle";

    private static readonly string s_personal = $"pres_de={Position},4.851234&courriel={Courriel}&telephone={Telephone}&q={Mot}";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SlowFact]
    public async Task Each_problem_has_its_line_and_no_line_has_anything_of_who_asked()
    {
        await using var api = await ApiProcess.StartAsync(_folder.FullPath, ("Logging:Console:LogLevel:Default", "Information"));
        var token = ApiProcess.Token(_folder.FullPath, Source, Portees.LieuxEcrire);
        var problems = new List<JsonElement>();
        foreach (var request in Requests(token))
        {
            using (request)
            using (var answer = await api.Client.SendAsync(request))
            {
                if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
                {
                    problems.Add(JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync()));
                }
            }
        }
        problems.Add(await BreakAsync(api));
        await WaitForLastAsync(api, problems[^1]);
        var log = api.Output;

        Assert.Superset(new HashSet<int> { 400, 401, 404, 405, 414, 415, 422, 500 }, problems.Select(problem => problem.GetProperty("status").GetInt32()).ToHashSet());
        Assert.All(problems, problem => AssertTold(log, problem));
        string[] secrets = [.. token.Split('.'), Position, Courriel, Telephone, Mot, "jeanne", "0R0W0"];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, log, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What nobody may read again in the log, wherever it can be put: addresses, methods, headers and bodies, good and bad ones.</summary>
    private static IEnumerable<HttpRequestMessage> Requests(string token)
    {
        string[] addresses =
        [
            $"/v1/lieux?{s_personal}", $"/v1/lieux?pres_de={Position},4.851234", $"/v1/orientation?pres_de={Position},4.851234&profils={Mot}", $"/v1/orientation?pres_de={Position},4.85&besoins=caf",
            $"/v1/grappes?pres_de={Position},4.851234", $"/v1/lieux/{Courriel}", $"/v1/{Mot}/{Telephone}", $"/{Uri.EscapeDataString(Courriel)}", $"/v1/lieux?access_token={token}",
            $"/v1/sources/{Mot}/lieux/{token}", $"/ogc/collections/lieux/items?filter={Mot}", $"/v1/lieux?q={Mot}{new string('a', 17_000)}", "/v1/orientation/fiche?ids=" + Mot,
        ];
        foreach (var address in addresses)
        {
            yield return Request(HttpMethod.Get, address, token);
        }
        yield return Request(new("0R0W0"), "/v1/lieux", token);
        yield return Request(HttpMethod.Put, $"/v1/sources/{Source}", token, $$"""{"nom": "{{Mot}}", "description": "{{Mot}}", "licence": "Licence Ouverte 2.0", "contact": "{{Courriel}}"}""");
        foreach (var end in new[] { "", $", \"{Mot}\": 1", ", \"latitude\": \"x\"", ",," })
        {
            yield return Request(HttpMethod.Put, $"/v1/sources/{Source}/lieux/{Mot}", token, $$"""{"nom": "{{Mot}}", "courriels": ["{{Courriel}}"], "telephone": "{{Telephone}}"{{end}}}""");
        }
        yield return Request(HttpMethod.Put, $"/v1/sources/{Source}/lieux/{Mot}", $"{token}x", $$"""{"nom": "{{Mot}}"}""");
        foreach (var body in new[] { $$"""{"pres_de": "{{Position}},4.851234", "besoins": ["caf"]}""", $$"""{"pres_de": "{{Position}}", "profils": ["{{Mot}}"]}""", Mot })
        {
            yield return Request(HttpMethod.Post, "/v1/orientation", null, body);
        }
        yield return Request(HttpMethod.Post, "/v1/orientation", null, Mot, "text/plain");
        yield return Request(HttpMethod.Post, "/v1/validations", null, $"nom,courriel\n{Mot},{Courriel}\n", "text/csv");
        yield return Request(HttpMethod.Post, $"/v1/sources/{Source}/imports", token, $"nom,courriel\n{Mot},{Courriel}\n", "text/csv");
    }

    /// <summary>A fault of ours: the table that a read needs is gone.</summary>
    private async Task<JsonElement> BreakAsync(ApiProcess api)
    {
        await using (var connection = new SqliteConnection($"Data Source={Directory.GetFiles(_folder.FullPath, "*.db").Single()}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys = OFF; DROP TABLE declarations";
            await command.ExecuteNonQueryAsync();
        }
        using var answer = await api.Client.GetAsync($"/v1/sources/{Source}/lieux/{Mot}");

        return await answer.ProblemAsync(500);
    }

    private static HttpRequestMessage Request(HttpMethod method, string address, string? token, string? body = null, string type = "application/json")
    {
        var request = new HttpRequestMessage(method, address) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Headers.TryAddWithoutValidation("User-Agent", Mot);
        request.Headers.TryAddWithoutValidation("Referer", $"https://dossiers.exemple/{Mot}?courriel={Courriel}");
        request.Headers.TryAddWithoutValidation("X-Usager", Telephone);

        return request;
    }

    /// <summary>What the server writes is read a little later.</summary>
    private static async Task WaitForLastAsync(ApiProcess api, JsonElement problem)
    {
        for (var i = 0; i < 100 && !api.Output.Contains(problem.Text("trace_id")!, StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
        }
    }

    private static void AssertTold(string log, JsonElement problem)
    {
        var status = problem.GetProperty("status").GetInt32();
        var line = Assert.Single(log.Split('\n'), line => line.Contains($"trace_id={problem.Text("trace_id")}", StringComparison.Ordinal));

        Assert.Matches(Start(), line);
        Assert.Contains($" {status} {problem.Text("type")!.Split('/')[^1]} ", line, StringComparison.Ordinal);
        Assert.Equal(status == 500, line.Contains("SqliteException", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (info|warn|fail): \S+ (GET|POST|PUT|\?) (/\S*|\?) \d{3} ")]
    private static partial Regex Start();
}
