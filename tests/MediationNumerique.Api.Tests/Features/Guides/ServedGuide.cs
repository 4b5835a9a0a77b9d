using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Guides;

/// <summary>What a reader can run in a guide, as the page serves it.</summary>
/// <param name="Queries">The addresses to click, and the status that the guide announces.</param>
/// <param name="Commands">The commands to paste, in their order.</param>
/// <param name="Files">The files that it has the reader make, by name.</param>
/// <param name="Bodies">What it shows of a body, by the address where it would be put.</param>
internal sealed partial record ServedGuide(
    IReadOnlyList<(string Url, int Status)> Queries, IReadOnlyList<string> Commands, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Bodies)
{
    /// <summary>All guides that the index lists.</summary>
    public static async Task<IReadOnlyList<string>> PathsAsync(HttpClient client) =>
        [.. GuideLink().Matches(await client.GetStringAsync("/guides")).Select(link => link.Groups[1].Value)];

    public static async Task<ServedGuide> ReadAsync(HttpClient client, string path)
    {
        var page = await client.GetStringAsync(path);
        var blocks = Block().Matches(page).Select(m => (Name: m.Groups["name"].Value, Value: m.Groups["value"].Value, Text: WebUtility.HtmlDecode(m.Groups["text"].Value))).ToList();
        var queries = Query().Matches(page).Select(m => (
            WebUtility.HtmlDecode(m.Groups["url"].Value),
            m.Groups["status"] is { Success: true, Value: var status } ? int.Parse(status, CultureInfo.InvariantCulture) : 200));

        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\nGET ", page, StringComparison.Ordinal);
        Assert.All(blocks, block => Assert.True(block.Name.Length > 0 || block.Text.StartsWith("curl ", StringComparison.Ordinal) || block.Text.StartsWith("export ", StringComparison.Ordinal), block.Text));

        return new(
            [.. queries],
            [.. blocks.Where(block => block.Text.StartsWith("curl ", StringComparison.Ordinal)).Select(block => block.Text)],
            blocks.Where(block => block.Name == "fichier").ToDictionary(block => block.Value, block => block.Text),
            blocks.Where(block => block.Name == "corps").ToDictionary(block => block.Value, block => block.Text));
    }

    [GeneratedRegex("""<li><a href="(/guides/[^"]+)">""")]
    private static partial Regex GuideLink();

    [GeneratedRegex("""<a class="requete" href="(?<url>[^"]+)"(?: data-statut="(?<status>\d+)")?>""")]
    private static partial Regex Query();

    [GeneratedRegex("""<pre tabindex="0"(?: data-(?<name>\w+)="(?<value>[^"]+)")?><code>(?<text>[^<]+)</code></pre>""")]
    private static partial Regex Block();
}
