using System.Net;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Features.Guides;

/// <summary>
/// A guide is written in HTML, with two things more: a line <c>GET /v1/…</c> is a query to click, followed by
/// <c> — 400</c> where it is meant to be refused; and <c>{{api}}</c> is the address of this API, so that a command can be
/// copied as it is.
/// </summary>
internal static partial class GuideHtml
{
    /// <param name="guide">The guide.</param>
    /// <param name="api">The address of this API, without a final slash.</param>
    public static string Render(Guide guide, string api) =>
        $"<p>{WebUtility.HtmlEncode(guide.Resume)}</p>\n" + Query().Replace(guide.Texte, Link).Replace("{{api}}", WebUtility.HtmlEncode(api), StringComparison.Ordinal);

    private static string Link(Match match)
    {
        var query = WebUtility.HtmlEncode(match.Groups["query"].Value);
        var status = match.Groups["status"] is { Success: true, Value: var refused } ? $" data-statut=\"{refused}\"" : "";

        return $"""<p><a class="requete" href="{query}"{status}><code>GET {query}</code></a></p>""";
    }

    [GeneratedRegex(@"^GET (?<query>/\S+)(?: — (?<status>\d{3}))?$", RegexOptions.Multiline)]
    private static partial Regex Query();
}
