namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>The point of a row that has no column for its latitude: the geometry of a GeoJSON feature, the object or the text of a geographical column.</summary>
internal static class PointGeo
{
    private static readonly string[] s_names = ["geometry", "geom", "geo_point_2d", "geopoint", "geo_point", "geo", "location", "localisation", "coordonnees", "coordonnees_gps", "position", "point_geo"];

    private static readonly (NomColonne Latitude, NomColonne Longitude)[] s_points =
    [
        .. s_names.SelectMany(name => new[]
        {
            // GeoJSON has the longitude first (RFC 7946, §3.1.1).
            (new NomColonne($"{name}.coordinates.1"), new NomColonne($"{name}.coordinates.0")),
            (new NomColonne($"{name}.lat"), new NomColonne($"{name}.lon")),
            (new NomColonne($"{name}.lat"), new NomColonne($"{name}.lng")),
            (new NomColonne($"{name}.latitude"), new NomColonne($"{name}.longitude")),
            // Both in one text.
            (new NomColonne(name), new NomColonne(name)),
        }),
    ];

    public static bool IsGeoJson(string colonne) => colonne.EndsWith("coordinates", StringComparison.OrdinalIgnoreCase);

    /// <summary>A place that has neither latitude nor longitude, with those of its point where there is one.</summary>
    public static LieuBrut Complete(LieuBrut lieu, Cellules cellules)
    {
        if (lieu is { Latitude: null, Longitude: null })
        {
            foreach (var (latitude, longitude) in s_points)
            {
                if (cellules[latitude] is { IsBlank: false } y && cellules[longitude] is { IsBlank: false } x)
                {
                    return lieu with { Latitude = y.Texte, Longitude = x.Texte };
                }
            }
        }

        return lieu;
    }
}
