using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>Bodies that producers send, all fictional; a field given here replaces, or adds; null takes it out.</summary>
internal static class Sent
{
    public const string Demarches = "Aide aux démarches administratives";

    public const string Materiel = "Accès internet et matériel informatique";

    public const string Insertion = "Insertion professionnelle via le numérique";

    public static JsonObject Source(params (string Name, JsonNode? Value)[] fields) => With(
        new() { ["nom"] = "Source d’essai", ["description"] = "Des lieux fictifs.", ["licence"] = "Licence Ouverte 2.0" }, fields);

    public static JsonObject Lieu(params (string Name, JsonNode? Value)[] fields) => With(
        new()
        {
            ["pivot"] = "00000000000000",
            ["nom"] = "Espace numérique fictif des Tilleuls",
            ["commune"] = "Aurillac",
            ["code_postal"] = "15000",
            ["code_insee"] = "15014",
            ["adresse"] = "1 rue des Tilleuls",
            ["date_maj"] = "2026-01-31",
            ["services"] = List(Demarches),
        },
        fields);

    public static JsonObject Structure(params (string Name, JsonNode? Value)[] fields) => With(new() { ["nom"] = "Association fictive" }, fields);

    public static JsonObject Service(params (string Name, JsonNode? Value)[] fields) => With(new() { ["categorie"] = Demarches }, fields);

    public static JsonArray List(params string[] items) => [.. items.Select(item => (JsonNode)item)];

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var body = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(answer.StatusCode == status, $"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {answer.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);

        return JsonElement.Parse(body);
    }

    /// <summary>The same for an answer that is only looked at for its body.</summary>
    public static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var received = await answer;

        return await received.JsonAsync(status);
    }

    public static async Task<JsonElement> ProblemAsync(this Task<HttpResponseMessage> answer, int status, string type)
    {
        using var received = await answer;
        var problem = await received.ProblemAsync(status);
        Assert.EndsWith($"/problemes/{type}", problem.Text("type"), StringComparison.Ordinal);

        return problem;
    }

    public static async Task<HttpStatusCode> StatusAsync(this Task<HttpResponseMessage> answer)
    {
        using var received = await answer;

        return received.StatusCode;
    }

    /// <summary>Of errors or warnings: their pointers and codes, in the answer's order.</summary>
    public static IReadOnlyList<string> Told(this JsonElement answer, string list = "erreurs") =>
        [.. answer.GetProperty(list).EnumerateArray().Select(e => $"{e.Text("pointeur")} {e.Text("code")}")];

    private static JsonObject With(JsonObject body, (string Name, JsonNode? Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            if (value is null)
            {
                body.Remove(name);
            }
            else
            {
                body[name] = value.DeepClone();
            }
        }

        return body;
    }
}
