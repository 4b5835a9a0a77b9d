using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Ogc.Html;

/// <summary>Features for people: on a map, and in a table.</summary>
internal static class ItemsHtml
{
    /// <summary>More in one page would be too long to read.</summary>
    public const int MostItems = 500;

    private static readonly string[] s_columns = ["nom", "lieu_nom", "adresse", "code_postal", "commune", "date_maj"];

    /// <param name="collection">Of the features.</param>
    /// <param name="page">The features.</param>
    /// <param name="next">The address of the next page, or null.</param>
    /// <param name="links">The links of this answer.</param>
    /// <param name="map">Draws them.</param>
    public static WebPage Render(OgcCollection collection, ItemsPage page, string? next, OgcLinks links, MapSvg map)
    {
        using var row = new FeatureRow(collection.Properties);
        var columns = collection.Properties.Index().Where(p => s_columns.Contains(p.Item.Name)).ToList();
        var body = $"""
            <p>{Francais.Entier(page.Matched)} en tout, {Francais.Entier(page.Entries.Count)} sur cette page.
            <a href="{OgcHtml.Text(links.Url($"/collections/{collection.Id}?f=html"))}">La collection</a>.</p>
            {map.Render(Points(collection, page.Entries, row, links))}
            {OgcHtml.Table(columns.Select(column => column.Item.Name), page.Entries.Select(entry => Cells(collection, entry, row, columns, links)))}
            {(next is null ? "" : $"""<p><a rel="next" href="{OgcHtml.Text(next)}">Page suivante</a></p>""")}
            {OgcHtml.Json(links)}
            """;

        return new(collection.Texts.Title, body);
    }

    /// <summary>One feature, with all its properties.</summary>
    public static WebPage Render(OgcCollection collection, Entry entry, OgcLinks links, MapSvg map)
    {
        using var row = new FeatureRow(collection.Properties);
        var items = Points(collection, [entry], row, links);
        row.MoveTo(entry);
        var rows = collection.Properties.Index().Select(p => new[] { $"<code>{p.Item.Name}</code>", OgcHtml.Text(Shown(row, p.Item, p.Index)) });
        var where = entry.Point is null ? "<p>Sans coordonnées.</p>" : map.Render(items);

        return new(Name(collection, row), $"""
            {where}
            {OgcHtml.Table(["Propriété", "Valeur"], rows)}
            <p><a href="{OgcHtml.Text(links.Url($"/collections/{collection.Id}/items?f=html"))}">Les autres</a></p>
            {OgcHtml.Json(links)}
            """);
    }

    private static List<MapItem> Points(OgcCollection collection, IEnumerable<Entry> entries, FeatureRow row, OgcLinks links)
    {
        var items = new List<MapItem>();
        foreach (var entry in entries.Where(entry => entry.Point is not null))
        {
            row.MoveTo(entry);
            items.Add(new(Name(collection, row), Url(collection, entry, links), entry.Point!.Value));
        }

        return items;
    }

    private static List<string> Cells(
        OgcCollection collection, Entry entry, FeatureRow row, List<(int Index, FeatureProperty Item)> columns, OgcLinks links)
    {
        row.MoveTo(entry);
        List<string> cells = [.. columns.Select(column => OgcHtml.Text(Shown(row, column.Item, column.Index)))];
        cells[0] = $"""<a href="{OgcHtml.Text(Url(collection, entry, links))}">{cells[0]}</a>""";

        return cells;
    }

    private static string Url(OgcCollection collection, Entry entry, OgcLinks links) => links.Url($"/collections/{collection.Id}/items/{entry.Id}?f=html");

    private static string Name(OgcCollection collection, FeatureRow row) =>
        collection.Properties.Index().First(p => p.Item.Name == "nom") is var (index, property) ? Shown(row, property, index) : "";

    private static string Shown(FeatureRow row, FeatureProperty property, int index) => property.Kind switch
    {
        PropertyKind.Liste => string.Join(" | ", row.Texts(index)),
        PropertyKind.Texte => row.Value(index).Text ?? "",
        PropertyKind.Booleen => row.Json(index) is var json && json.SequenceEqual("true"u8) ? "oui" : json.IsEmpty ? "" : "non",
        _ => System.Text.Encoding.UTF8.GetString(row.Json(index)).Trim('"'),
    };
}
