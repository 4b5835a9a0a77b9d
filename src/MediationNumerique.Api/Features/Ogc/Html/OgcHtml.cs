using System.Net;
using MediationNumerique.Api.Features.Ogc.Pages;

namespace MediationNumerique.Api.Features.Ogc.Html;

/// <summary>Pieces of pages.</summary>
internal static class OgcHtml
{
    /// <summary>Plain text, safe to be put in a page or in an attribute.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A link to what contains this page.</summary>
    public static string Up(OgcLinks links, string path, string title) => $"""<p><a href="{Text(links.Url($"{path}?f=html"))}">{Text(title)}</a></p>""";

    /// <summary>A link to the same for programs.</summary>
    public static string Json(OgcLinks links) => $"""<p>Pour les programmes : <a href="{Text(links.Here("json"))}">cette réponse en JSON</a>.</p>""";

    /// <param name="titles">Plain texts.</param>
    /// <param name="rows">Cells, in HTML.</param>
    public static string Table(IEnumerable<string> titles, IEnumerable<IEnumerable<string>> rows) => $"""
        <div style="overflow-x: auto"><table style="border-spacing: .8rem .3rem; text-align: left; vertical-align: top">
        <thead><tr>{string.Concat(titles.Select(title => $"<th scope=\"col\">{Text(title)}</th>"))}</tr></thead>
        <tbody>
        {string.Join('\n', rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}
        </tbody></table></div>
        """;
}
