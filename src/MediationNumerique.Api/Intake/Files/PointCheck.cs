using System.Globalization;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// A place whose point is not in its commune: a point or a commune is wrong, but which one is the producer's to say, so it is a
/// warning. Of 10,443 real places, 107 are so.
/// </summary>
internal static class PointCheck
{
    /// <summary>Null when the point is there, or when there is no point or no commune to compare.</summary>
    public static Anomalie? Check(LieuMediationNumerique lieu, Territoire? commune, Contours contours)
    {
        if (GeoPoint.From(lieu.Latitude, lieu.Longitude) is not { } point || commune is null or { Type: TypeTerritoire.Departement })
        {
            return null;
        }
        var there = new Lazy<Territoire?>(() => contours.CommuneAt(point.Latitude, point.Longitude));
        if (contours.Kilometres(commune, point.Latitude, point.Longitude) is not { } kilometres)
        {
            // A commune without contour, that was a part of a neighbour in 2018, or lies overseas where there are none.
            return there.Value is { } other && other.Departement != commune.Departement ? Elsewhere(commune, other, null, point, []) : null;
        }

        return kilometres <= Contours.Tolerance ? null : Elsewhere(
            commune, there.Value, kilometres, point,
            OtherReadings(point).Where(read => contours.Kilometres(commune, read.Latitude, read.Longitude) <= Contours.Tolerance));
    }

    /// <summary>A latitude that no point of the Earth has, but that would do for the longitude: the nearest is easily said.</summary>
    public static IReadOnlyList<Anomalie> SuggestInverted(IReadOnlyList<Anomalie> anomalies, LieuBrut brut) =>
        Formats.ParseDegrees(brut.Latitude) is { } latitude && Formats.ParseDegrees(brut.Longitude) is { } longitude
        && Math.Abs(latitude) is > 90 and <= 180 && Math.Abs(longitude) <= 90
            ? [.. anomalies.Select(a => a is { Champ: "latitude", Code: "hors-bornes" } ? a.Suggesting(Write(new(longitude, latitude))) : a)]
            : anomalies;

    /// <summary>What the producer may have meant: both numbers exchanged, or a sign lost.</summary>
    private static GeoPoint[] OtherReadings(GeoPoint point) =>
    [
        new(point.Longitude, point.Latitude), new(point.Latitude, -point.Longitude), new(-point.Latitude, point.Longitude),
    ];

    private static Anomalie Elsewhere(Territoire commune, Territoire? there, double? kilometres, GeoPoint point, IEnumerable<GeoPoint> meant)
    {
        var found = there is null ? "n’est dans aucune commune" : $"est à {there.Nom} ({there.Code})";
        var far = kilometres is { } km ? string.Create(CultureInfo.InvariantCulture, $", à {Math.Ceiling(km):0} km de {commune.Nom} ({commune.Code})")
            : $", et non à {commune.Nom} ({commune.Code})";

        return Anomalie.Avertissement(
            "latitude", "coordonnees-hors-commune",
            $"Ce point {found}{far} : vérifiez la latitude et la longitude, ou la commune et son code.",
            Write(point)).Suggesting([.. meant.Select(Write).Distinct()]);
    }

    /// <summary>Latitude, then longitude.</summary>
    private static string Write(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude}, {point.Longitude}");
}
