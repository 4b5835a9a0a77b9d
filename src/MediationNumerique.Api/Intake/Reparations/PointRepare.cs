using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>
/// A point as two numbers of degrees, whatever it was written as: in one cell, with decimal commas, exchanged, or in metres of
/// Lambert-93. What is no point is left out: a place is worth having without it.
/// </summary>
internal static partial class PointRepare
{
    /// <summary>Further from its commune than that, another reading is no better.</summary>
    private const double Near = 5;

    public static LieuBrut Repair(LieuBrut lieu, ReferentielTerritoires territoires, Journal journal)
    {
        if ((lieu.Latitude ?? lieu.Longitude) is not { } first)
        {
            return lieu;
        }
        var before = lieu.Latitude == lieu.Longitude ? first : $"{lieu.Latitude}, {lieu.Longitude}".Trim(' ', ',');
        if (Degrees(lieu) is not var (latitude, longitude))
        {
            journal.Warn("latitude", "point-illisible", "Ces coordonnées ne se lisent pas, et ne sont pas reprises : donnez une latitude et une longitude en degrés, par exemple 45.764 et 4.8357.", before);

            return lieu with { Latitude = null, Longitude = null };
        }
        var point = Best(lieu, latitude, longitude, territoires);
        if (Math.Abs(point.Latitude) > 90)
        {
            journal.Warn("latitude", "point-illisible", "Ce point n’existe pas sur la Terre, et n’est pas repris : donnez une latitude et une longitude en degrés.", before);

            return lieu with { Latitude = null, Longitude = null };
        }
        var written = lieu with { Latitude = CellText.Of(point.Latitude), Longitude = CellText.Of(point.Longitude) };
        if (point != (latitude, longitude))
        {
            journal.Warn("latitude", "point-inverse", "La latitude et la longitude étaient échangées, ou le signe perdu : le point corrigé est dans la commune.", before, $"{written.Latitude}, {written.Longitude}");
        }
        else if (IsRewritten(lieu, point))
        {
            journal.Inform("latitude", "point-reecrit", "Les coordonnées ont été reprises en degrés décimaux.", before, $"{written.Latitude}, {written.Longitude}");
        }
        else
        {
            return lieu;
        }

        return written;
    }

    /// <summary>The point as it is written, in degrees; null for what is none.</summary>
    public static (double Latitude, double Longitude)? Degrees(LieuBrut lieu)
    {
        var numbers = lieu.Latitude == lieu.Longitude || lieu.Latitude is null || lieu.Longitude is null
            ? Numbers(lieu.Latitude ?? lieu.Longitude ?? "")
            : [Number(lieu.Latitude), Number(lieu.Longitude)];

        return numbers is not [{ } a, { } b] ? null
            : Metres(a, b) ?? Metres(b, a) ?? (Math.Abs(a) <= 180 && Math.Abs(b) <= 180 ? (a, b) : null);
    }

    /// <summary>From metres of Lambert-93, where they can be.</summary>
    private static (double Latitude, double Longitude)? Metres(double x, double y) =>
        x is > 0 and < 1_400_000 && y is > 6_000_000 and < 7_300_000 ? Rounded(Lambert93.Unproject(x, y)) : null;

    private static (double, double) Rounded((double Latitude, double Longitude) point) => (Math.Round(point.Latitude, 7), Math.Round(point.Longitude, 7));

    /// <summary>The point as it stands, or the one reading of it that is in its commune where it is not.</summary>
    private static (double Latitude, double Longitude) Best(LieuBrut lieu, double latitude, double longitude, ReferentielTerritoires territoires)
    {
        if (lieu is not { Commune: { } nom, CodePostal: { } postal } || (latitude, longitude) == (0, 0)
            || territoires.Locate(lieu.CodeInsee, postal, nom).Territoire is not { Type: not TypeTerritoire.Departement } commune
            || Distance(territoires, commune, latitude, longitude) is not > Near)
        {
            return (latitude, longitude);
        }
        (double Latitude, double Longitude)[] others = [(longitude, latitude), (latitude, -longitude), (-latitude, longitude)];
        var meant = Array.FindAll(others, other => Distance(territoires, commune, other.Latitude, other.Longitude) <= Contours.Tolerance);

        return meant is [var only] ? only : (latitude, longitude);
    }

    /// <summary>Null where it is not known; what is no point of the Earth is far.</summary>
    private static double? Distance(ReferentielTerritoires territoires, Territoire commune, double latitude, double longitude) =>
        Math.Abs(latitude) > 90 ? double.PositiveInfinity : territoires.Contours.Kilometres(commune, latitude, longitude);

    private static bool IsRewritten(LieuBrut lieu, (double Latitude, double Longitude) point) =>
        Formats.ParseDegrees(lieu.Latitude) != point.Latitude || Formats.ParseDegrees(lieu.Longitude) != point.Longitude;

    private static double? Number(string text)
    {
        var plain = text.Trim(' ', '°', '\u00A0').Replace(" ", "", StringComparison.Ordinal);

        return Formats.ParseDegrees(plain) ?? Formats.ParseDegrees(plain.Replace(',', '.'));
    }

    /// <summary>Two numbers of one cell: <c>47.7698,7.32193</c>, <c>47,7698; 7,32193</c>, <c>POINT(7.3 47.7)</c>.</summary>
    private static double?[] Numbers(string text)
    {
        if (WellKnown().Match(text) is { Success: true } point)
        {
            return [Number(point.Groups["y"].Value), Number(point.Groups["x"].Value)];
        }

        return [.. Dotted().Matches(text) is { Count: 2 } dotted
            ? dotted.Select(m => Number(m.Value))
            : Decimals().Matches(text).Select(m => Number(m.Value))];
    }

    [GeneratedRegex(@"^\s*POINT\s*\(\s*(?<x>-?[0-9.]+)\s+(?<y>-?[0-9.]+)\s*\)\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex WellKnown();

    [GeneratedRegex(@"-?[0-9]+(?:\.[0-9]+)?")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"-?[0-9]+(?:[.,][0-9]+)?")]
    private static partial Regex Decimals();
}
