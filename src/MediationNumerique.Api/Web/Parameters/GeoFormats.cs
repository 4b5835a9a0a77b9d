using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary><c>latitude,longitude</c> in degrees.</summary>
internal sealed class PointFormat : ParameterFormat
{
    public static GeoPoint Parse(string value) => TryParse(value)!.Value;

    public override ParameterError? Check(string value) => TryParse(value) is { } point ? CheckBounds(point) : new(
        ErrorCodes.Format,
        $"« {value.Shortened()} » n’est pas un point. Écrivez la latitude, une virgule, puis la longitude : 45.75,4.85.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = $"^{DegreePatterns.Latitude},{DegreePatterns.Longitude}$" };

    public override bool IsWhole(string value) => true;

    private static ParameterError? CheckBounds(GeoPoint point) =>
        Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180
            ? null
            : new(ErrorCodes.HorsBornes, "La latitude va de -90 à 90, la longitude de -180 à 180. La latitude vient d’abord : 45.75,4.85.");

    private static GeoPoint? TryParse(string value) =>
        value.Split(',') is [var lat, var lon] && NumberFormat.TryParse(lat, out var latitude) && NumberFormat.TryParse(lon, out var longitude)
            ? new(latitude, longitude)
            : null;
}

/// <summary><c>west,south,east,north</c> in degrees, as in RFC 7946 §5.</summary>
internal sealed class BoxFormat : ParameterFormat
{
    public static BoundingBox Parse(string value) => TryParse(value)!.Value;

    public override ParameterError? Check(string value) => TryParse(value) is { } box ? CheckBounds(box) : new(
        ErrorCodes.Format,
        $"« {value.Shortened()} » n’est pas un cadre. Écrivez quatre nombres, ouest, sud, est, nord : 4.7,45.6,5.0,45.9.");

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = $"^{DegreePatterns.Longitude},{DegreePatterns.Latitude},{DegreePatterns.Longitude},{DegreePatterns.Latitude}$" };

    public override bool IsWhole(string value) => true;

    private static ParameterError? CheckBounds(BoundingBox box)
    {
        if (Math.Abs(box.West) > 180 || Math.Abs(box.East) > 180 || Math.Abs(box.South) > 90 || Math.Abs(box.North) > 90)
        {
            return new(ErrorCodes.HorsBornes, "Les longitudes vont de -180 à 180, les latitudes de -90 à 90. Ordre : ouest, sud, est, nord.");
        }

        return box.South <= box.North
            ? null
            : new(ErrorCodes.HorsBornes, "Le sud est plus au nord que le nord. Ordre : ouest, sud, est, nord.");
    }

    private static BoundingBox? TryParse(string value)
    {
        var parts = value.Split(',');
        var numbers = new double[4];
        for (var i = 0; i < 4; i++)
        {
            if (parts.Length != 4 || !NumberFormat.TryParse(parts[i], out numbers[i]))
            {
                return null;
            }
        }

        return new(numbers[0], numbers[1], numbers[2], numbers[3]);
    }
}
