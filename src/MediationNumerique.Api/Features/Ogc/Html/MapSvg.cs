using System.Globalization;
using System.Text;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Ogc.Html;

/// <summary>What a map shows.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Url">Its page.</param>
/// <param name="Point">Where it is.</param>
internal readonly record struct MapItem(string Name, string Url, GeoPoint Point);

/// <summary>
/// Draws points as they lie, over a dust of communes that gives the country its shape, with the names of the largest: no
/// background from another host is needed. Links and titles make it work without script; the list beside it says the same.
/// </summary>
internal sealed class MapSvg(ReferentielTerritoires territoires)
{
    // Of the first map, and of the small ones, in pixels.
    private const int LargeWidth = 600;
    private const int SmallWidth = 190;

    // Largest first.
    private readonly Lazy<IReadOnlyList<(Territoire Commune, GeoPoint Point)>> _communes = new(() =>
    [
        .. territoires.All.Where(t => t is { Type: TypeTerritoire.Commune, Latitude: not null, Longitude: not null })
            .OrderByDescending(t => t.Population).Select(t => (t, new GeoPoint(t.Latitude!.Value, t.Longitude!.Value))),
    ]);

    /// <summary>Empty where nothing has a place.</summary>
    public string Render(IReadOnlyList<MapItem> items)
    {
        var svg = new StringBuilder("""<div style="display: flex; flex-wrap: wrap; gap: 1rem; align-items: end">""");
        foreach (var (rank, frame) in MapFrame.Near([.. items.Select(item => item.Point)]).Index())
        {
            Append(svg, frame, isFirst: rank == 0, items);
        }

        return svg.Append("</div>").ToString();
    }

    /// <summary>The first map is the large one.</summary>
    private void Append(StringBuilder svg, MapFrame frame, bool isFirst, IReadOnlyList<MapItem> items)
    {
        var drawing = new MapDrawing(frame.Box, isFirst ? LargeWidth : SmallWidth);
        var inside = items.Where(item => frame.Box.Contains(item.Point)).ToList();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <figure style="margin: 0; flex: {(isFirst ? "1 1 100%" : "0 1 12rem")}"><svg viewBox="0 0 {drawing.Width} {drawing.Height:0}" role="group" aria-label="Carte : {OgcHtml.Text(frame.Name)}"
            style="width: 100%; max-height: {(isFirst ? "60vh" : "12rem")}; background: var(--soft); border-radius: .5rem">
            """);
        AppendCommunes(svg, frame, drawing);
        svg.Append("""<g fill="var(--accent)">""");
        foreach (var item in inside)
        {
            var (x, y) = drawing.Place(item.Point);
            svg.Append(CultureInfo.InvariantCulture, $"""<a href="{OgcHtml.Text(item.Url)}"><circle cx="{x:0.#}" cy="{y:0.#}" r="5"><title>{OgcHtml.Text(item.Name)}</title></circle></a>""");
        }
        svg.Append(CultureInfo.InvariantCulture, $"</g></svg><figcaption>{OgcHtml.Text(frame.Name)} : {inside.Count}</figcaption></figure>\n");
    }

    private void AppendCommunes(StringBuilder svg, MapFrame frame, MapDrawing drawing)
    {
        var inside = _communes.Value.Where(commune => frame.Box.Contains(commune.Point)).ToList();
        svg.Append("""<path fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" opacity=".13" d=" """);
        foreach (var (x, y) in inside.Select(commune => drawing.Cell(commune.Point)).Distinct())
        {
            svg.Append(CultureInfo.InvariantCulture, $"M{x} {y}h0");
        }
        svg.Append("""" "/><g fill="currentColor" font-size="14" text-anchor="middle" opacity=".7">"""");
        foreach (var (name, x, y) in Names(inside.Select(commune => (commune.Commune.Nom, commune.Point)), drawing))
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0}" y="{y - 8:0}">{OgcHtml.Text(name)}</text>""");
        }
        svg.Append("</g>");
    }

    /// <summary>The largest communes whose names do not cover each other; fewer where there is less room.</summary>
    private static List<(string Name, double X, double Y)> Names(IEnumerable<(string Name, GeoPoint Point)> communes, MapDrawing drawing)
    {
        const int Candidates = 30;
        const int LineHeight = 18;
        const int SignWidth = 7;
        var names = new List<(string Name, double X, double Y)>();
        foreach (var (name, point) in communes.Take(Candidates))
        {
            var (x, y) = drawing.Place(point);
            if (names.Count < drawing.Width / 70 && !names.Any(n => Math.Abs(n.Y - y) < LineHeight && Math.Abs(n.X - x) < (name.Length + n.Name.Length) * SignWidth / 2))
            {
                names.Add((name, x, y));
            }
        }

        return names;
    }
}

/// <summary>From degrees to the units of a drawing; degrees of longitude are as long as in the middle of the frame.</summary>
internal readonly struct MapDrawing(BoundingBox box, int width)
{
    // Of the dust: wide enough apart to be light, near enough to show a coast.
    private const int CellSize = 7;

    private readonly double _perLongitude = width / (box.East - box.West);
    private readonly double _perLatitude = width / (box.East - box.West) / Math.Cos(double.DegreesToRadians(Math.Clamp((box.South + box.North) / 2, -80, 80)));

    public int Width => width;

    public double Height => (box.North - box.South) * _perLatitude;

    public (double X, double Y) Place(GeoPoint point) =>
        ((point.Longitude - box.West) * _perLongitude, (box.North - point.Latitude) * _perLatitude);

    /// <summary>The middle of the cell that a point is in.</summary>
    public (int X, int Y) Cell(GeoPoint point) => Place(point) is var (x, y)
        ? (((int)(x / CellSize) * CellSize) + (CellSize / 2), ((int)(y / CellSize) * CellSize) + (CellSize / 2))
        : default;
}
