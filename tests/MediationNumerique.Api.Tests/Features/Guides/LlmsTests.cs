using System.Text.Json;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Tests.Features.Guides;

/// <summary>The text index names all that is documented, and nothing that is not.</summary>
[Collection(SharedApi.Name)]
public sealed partial class LlmsTests(ApiFactory api)
{
    [Fact]
    public async Task It_is_plain_text_with_one_title_a_summary_and_lists_of_links()
    {
        using var answer = await api.Client.GetAsync("/llms.txt");
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');

        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("# API de la médiation numérique", lines[0]);
        Assert.StartsWith("> ", lines[2], StringComparison.Ordinal);
        Assert.Single(lines, line => line.StartsWith("# ", StringComparison.Ordinal));
        Assert.All(lines.SkipWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)), line => Assert.True(
            line.Length == 0 || line.StartsWith("## ", StringComparison.Ordinal) || Link().IsMatch(line), line));
    }

    [Fact]
    public async Task Every_operation_is_there_once_with_its_summary_and_leads_into_the_contract()
    {
        var contract = await api.Client.JsonAsync("/openapi/v1.json");
        var links = (await LinksAsync()).Where(link => link.Url.Contains('#', StringComparison.Ordinal)).ToList();
        var operations = contract.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(operation => ($"{operation.Name.ToUpperInvariant()} {path.Name}", operation.Value.Text("summary")!)));

        Assert.Equal(operations.Order(), links.Select(link => (link.Name, link.Notes)).Order());
        Assert.All(links, link => Assert.Equal(link.Notes, Follow(contract, link.Url.Split('#')[1]).Text("summary")));
    }

    [Fact]
    public async Task Every_guide_and_every_problem_is_there_and_every_link_answers()
    {
        var links = await LinksAsync();
        foreach (var url in links.Select(link => link.Url.Split('#')[0]).Distinct())
        {
            using var answer = await api.Client.GetAsync(url);

            Assert.True(answer.IsSuccessStatusCode, url);
        }

        Assert.All(await ServedGuide.PathsAsync(api.Client), path => Assert.Single(links, link => link.Url.EndsWith(path, StringComparison.Ordinal)));
        Assert.All(ProblemType.All, type => Assert.Single(links, link => link.Url.EndsWith($"/problemes/{type.Slug}", StringComparison.Ordinal)));
    }

    private async Task<IReadOnlyList<(string Name, string Url, string Notes)>> LinksAsync() =>
        [.. Link().Matches(await api.Client.GetStringAsync("/llms.txt")).Select(m => (m.Groups["name"].Value, m.Groups["url"].Value, m.Groups["notes"].Value))];

    /// <summary>What a JSON pointer, as it is in an address, leads to.</summary>
    private static JsonElement Follow(JsonElement json, string pointer) => Uri.UnescapeDataString(pointer).Split('/').Skip(1).Aggregate(
        json, (inner, key) => inner.GetProperty(key.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    [GeneratedRegex(@"^- \[(?<name>[^\]]+)\]\((?<url>https?://[^)]+)\): (?<notes>.+)$", RegexOptions.Multiline)]
    private static partial Regex Link();
}
