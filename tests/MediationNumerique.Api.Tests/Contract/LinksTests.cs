using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What a program does that follows the links of the contract: from each list to its first item, and to its next page.</summary>
[Collection(WrittenApi.Name)]
public sealed class LinksTests(WritableApi api)
{
    [Fact]
    public async Task Every_link_leads_where_it_says()
    {
        var contract = InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json"));
        var operations = contract["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => (Path: path.Key, Node: operation.Value!))).ToList();
        var followed = new List<string>();
        foreach (var (path, node) in operations)
        {
            foreach (var (name, link) in (node["responses"]!["200"]?["links"]?.AsObject() ?? []).ToList())
            {
                var asked = node["parameters"]!.AsArray().Where(parameter => (string)parameter!["in"]! == "path").ToDictionary(parameter => (string)parameter!["name"]!, parameter => (string?)parameter!["example"]!.ToString());
                var page = JsonNode.Parse(await GetAsync(Fill(path, asked) + (HasLimit(node) ? "?limite=1" : "")))!;
                var target = operations.Single(operation => (string)operation.Node["operationId"]! == (string)link!["operationId"]!);
                var values = link!["parameters"]!.AsObject().ToDictionary(parameter => parameter.Key, parameter => Evaluate((string)parameter.Value!, page) ?? asked.GetValueOrDefault(parameter.Key));
                var query = values.GetValueOrDefault("curseur") is { } cursor ? $"?limite=1&curseur={cursor}" : "";

                Assert.True(values.Values.All(value => value is not null) || name == "suite", $"{path} {name}");
                await GetAsync(Fill(target.Path, name == "suite" ? asked : values) + query);
                followed.Add($"{path} {name}");
            }
        }

        Assert.True(followed.Count > 10, string.Join(", ", followed));
    }

    /// <summary>The imports of a source are read by who writes them.</summary>
    private async Task<string> GetAsync(string address)
    {
        using var answer = await api.SendAsync(HttpMethod.Get, address, api.Token(["demonstration"], [Portees.LieuxEcrire]), null);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return text;
    }

    private static bool HasLimit(JsonNode operation) => operation["parameters"]!.AsArray().Any(parameter => (string)parameter!["name"]! == "limite");

    private static string Fill(string path, Dictionary<string, string?> values) => string.Join('/', path.Split('/').Select(segment =>
        segment.StartsWith('{') ? values[segment[1..^1]] : segment));

    private static string? Evaluate(string expression, JsonNode page) => expression.StartsWith("$response.body#/", StringComparison.Ordinal)
        ? expression["$response.body#/".Length..].Split('/').Aggregate(page, (at, name) => (int.TryParse(name, out var i) ? at?.AsArray().ElementAtOrDefault(i) : at?[name])!)?.ToString()
        : null;
}
