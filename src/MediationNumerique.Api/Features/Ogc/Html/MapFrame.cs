using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Features.Ogc.Html;

/// <summary>A part of the world that a map shows by itself, since France is in many.</summary>
internal sealed record MapFrame(string Name, BoundingBox Box)
{
    private static readonly MapFrame[] s_all =
    [
        new("France métropolitaine", new(-5.3, 41.2, 9.8, 51.2)),
        new("Guadeloupe", new(-61.9, 15.8, -60.9, 16.6)),
        new("Saint-Martin et Saint-Barthélemy", new(-63.2, 17.8, -62.7, 18.2)),
        new("Martinique", new(-61.3, 14.3, -60.7, 14.9)),
        new("Guyane", new(-54.7, 2.0, -51.5, 5.9)),
        new("La Réunion", new(55.1, -21.5, 55.9, -20.8)),
        new("Mayotte", new(44.9, -13.1, 45.4, -12.6)),
        new("Saint-Pierre-et-Miquelon", new(-56.5, 46.7, -56.0, 47.2)),
        new("Nouvelle-Calédonie", new(163.4, -22.8, 168.3, -19.4)),
        new("Wallis-et-Futuna", new(-178.3, -14.5, -176.0, -13.1)),
        new("Polynésie française", new(-152.0, -18.0, -149.0, -16.0)),
    ];

    /// <summary>The frames that have points; one around what is in none of them.</summary>
    public static IEnumerable<MapFrame> For(IReadOnlyList<GeoPoint> points)
    {
        foreach (var frame in s_all.Where(frame => points.Any(frame.Box.Contains)))
        {
            yield return frame;
        }
        var elsewhere = points.Where(point => !s_all.Any(frame => frame.Box.Contains(point))).ToList();
        if (elsewhere.Count > 0)
        {
            yield return Around("Ailleurs", elsewhere);
        }
    }

    /// <summary>One around a few points, with half a degree to spare; or the known frames, where they are far apart.</summary>
    public static IEnumerable<MapFrame> Near(IReadOnlyList<GeoPoint> points)
    {
        const double Close = 4;
        var around = points.Count == 0 ? null : Around("Situation", points);

        return around is { Box: var box } && box.East - box.West < Close && box.North - box.South < Close ? [around] : For(points);
    }

    private static MapFrame Around(string name, IReadOnlyList<GeoPoint> points)
    {
        const double Spare = 0.5;

        return new(name, new(
            points.Min(p => p.Longitude) - Spare, points.Min(p => p.Latitude) - Spare,
            points.Max(p => p.Longitude) + Spare, points.Max(p => p.Latitude) + Spare));
    }
}
