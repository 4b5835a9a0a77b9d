using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Ogc.Crs;

/// <summary>A box in the axes of a coordinate system, edges included; where a longitude goes down, it crosses the antimeridian.</summary>
internal sealed record Box(CoordinateSystem Crs, Position Low, Position High)
{
    /// <summary>Reads four numbers, or six with heights, which say nothing here: no feature has one.</summary>
    public static (Box? Value, ParameterError? Error) Read(string text, CoordinateSystem crs)
    {
        var parts = text.Split(',');
        var numbers = new double[parts.Length is 4 or 6 ? parts.Length : 0];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!NumberFormat.TryParse(parts[i], out numbers[i]))
            {
                numbers = [];
            }
        }

        return numbers.Length == 0
            ? (null, new(ErrorCodes.Format, $"« {text.Shortened()} » n’est pas un cadre. Écrivez quatre nombres séparés par des virgules, ouest, sud, est, nord : 4.7,45.6,5.0,45.9."))
            : Of(numbers, crs);
    }

    /// <param name="numbers">Four, or six of which the third and the last are heights.</param>
    /// <param name="crs">The system that they are in.</param>
    public static (Box? Value, ParameterError? Error) Of(IReadOnlyList<double> numbers, CoordinateSystem crs)
    {
        var second = numbers.Count / 2;
        var box = new Box(crs, new(numbers[0], numbers[1]), new(numbers[second], numbers[second + 1]));

        return box.WhatIsWrong() is { } wrong ? (null, new(ErrorCodes.HorsBornes, wrong)) : (box, null);
    }

    public bool Contains(GeoPoint point) => Contains(Crs.Project(point));

    /// <param name="position">In the same system.</param>
    public bool Contains(Position position) => IsBetween(position.X, Low.X, High.X) && IsBetween(position.Y, Low.Y, High.Y);

    /// <summary>Only a longitude is accepted to go down.</summary>
    private static bool IsBetween(double value, double low, double high) =>
        low <= high ? value >= low && value <= high : value >= low || value <= high;

    private string? WhatIsWrong()
    {
        for (var axis = 0; axis < 2; axis++)
        {
            var (low, high) = axis == 0 ? (Low.X, High.X) : (Low.Y, High.Y);
            if (Crs.MostOf(axis) is { } most && (Math.Abs(low) > most || Math.Abs(high) > most))
            {
                return $"Les longitudes vont de -180 à 180, les latitudes de -90 à 90. Ordre des axes : {Crs.Title}.";
            }
            if (low > high && axis != Crs.LongitudeAxis)
            {
                return $"Le cadre est à l’envers : le plus petit nombre de chaque axe vient d’abord. Ordre des axes : {Crs.Title}.";
            }
        }

        return null;
    }
}
