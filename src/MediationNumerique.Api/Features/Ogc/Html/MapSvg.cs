using System.Globalization;
using System.Text;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Features.Ogc.Html;

/// <summary>What a map shows.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Url">Its page.</param>
/// <param name="Point">Where it is.</param>
internal readonly record struct MapItem(string Name, string Url, GeoPoint Point);

/// <summary>
/// Draws points as they lie, with all the others of the collection faint behind them: enough to see where in France one is,
/// without a background from another host. Links and titles, so that it works without script; the list beside it says the same.
/// </summary>
internal static class MapSvg
{
    private const double Width = 600;

    /// <summary>Empty where nothing has a place.</summary>
    public static string Render(IReadOnlyList<MapItem> items, IReadOnlyList<GeoPoint> backdrop)
    {
        var svg = new StringBuilder();
        foreach (var frame in MapFrame.Near([.. items.Select(item => item.Point)]))
        {
            Append(svg, frame, items, backdrop);
        }

        return svg.ToString();
    }

    private static void Append(StringBuilder svg, MapFrame frame, IReadOnlyList<MapItem> items, IReadOnlyList<GeoPoint> backdrop)
    {
        var drawing = new Drawing(frame.Box);
        var inside = items.Where(item => frame.Box.Contains(item.Point)).ToList();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <figure style="margin: 1rem 0"><svg viewBox="0 0 {Width:0} {drawing.Height:0}" role="img" aria-label="Carte : {OgcHtml.Text(frame.Name)}, {inside.Count} points"
            style="width: 100%; max-height: 70vh; background: var(--soft); border-radius: .5rem">
            <g fill="currentColor" opacity=".18">
            """);
        foreach (var point in backdrop.Where(frame.Box.Contains))
        {
            var (x, y) = drawing.Place(point);
            svg.Append(CultureInfo.InvariantCulture, $"""<circle cx="{x:0.#}" cy="{y:0.#}" r="2"/>""");
        }
        svg.Append("""</g><g fill="var(--accent)">""");
        foreach (var item in inside)
        {
            var (x, y) = drawing.Place(item.Point);
            svg.Append(CultureInfo.InvariantCulture, $"""<a href="{OgcHtml.Text(item.Url)}"><circle cx="{x:0.#}" cy="{y:0.#}" r="5"><title>{OgcHtml.Text(item.Name)}</title></circle></a>""");
        }
        svg.Append(CultureInfo.InvariantCulture, $"</g></svg><figcaption>{OgcHtml.Text(frame.Name)} : {inside.Count} sur cette page</figcaption></figure>\n");
    }

    /// <summary>Degrees of longitude as long as they are in the middle of the frame.</summary>
    private readonly struct Drawing(BoundingBox box)
    {
        private readonly double _perLongitude = Width / (box.East - box.West);
        private readonly double _perLatitude = Width / (box.East - box.West) / Math.Cos(double.DegreesToRadians(Math.Clamp((box.South + box.North) / 2, -80, 80)));

        public double Height => (box.North - box.South) * _perLatitude;

        public (double X, double Y) Place(GeoPoint point) =>
            ((point.Longitude - box.West) * _perLongitude, (box.North - point.Latitude) * _perLatitude);
    }
}
