using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Cartes;

/// <summary>Where a place is on the map, by the usual formula in degrees, and nothing of the product's.</summary>
internal static class Mercator
{
    public static bool IsLocated(JsonElement lieu) => lieu.Number("latitude") is not null;

    /// <summary>Columns and rows at a zoom, with decimals.</summary>
    public static (double X, double Y) At(double zoom, double latitude, double longitude)
    {
        var radians = latitude * Math.PI / 180;
        var side = Math.Pow(2, zoom);

        return (side * (longitude + 180) / 360, side * (1 - (Math.Log(Math.Tan(radians) + (1 / Math.Cos(radians))) / Math.PI)) / 2);
    }

    public static (double X, double Y) At(double zoom, JsonElement lieu) => At(zoom, lieu.Number("latitude")!.Value, lieu.Number("longitude")!.Value);

    /// <summary>The tile of a place.</summary>
    public static (int X, int Y) TileOf(int zoom, JsonElement lieu)
    {
        var (x, y) = At(zoom, lieu);

        return ((int)x, (int)y);
    }
}
