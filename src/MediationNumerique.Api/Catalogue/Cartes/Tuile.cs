using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue.Cartes;

/// <summary>A tile of the usual pyramid (XYZ): at zoom z, 2^z columns from the west and as many rows from the north.</summary>
internal readonly record struct Tuile(int Zoom, uint X, uint Y)
{
    public const int MostZoom = 22;

    /// <summary>How many units a side of a tile has.</summary>
    public const int Extent = 1 << ExtentBits;

    private const int ExtentBits = 12;

    private long Side => 1L << (32 - Zoom);

    private long Left => X * Side;

    private long Top => Y * Side;

    /// <summary>Where a point is in the tile, in its units: from 0 to <see cref="Extent"/>, not included, for what is inside.</summary>
    public (int X, int Y) Place(MercatorPoint point) =>
        ((int)(((point.X - Left) << Zoom) >> (32 - ExtentBits)), (int)(((point.Y - Top) << Zoom) >> (32 - ExtentBits)));

    /// <summary>Whether a point is inside, or within so many units around.</summary>
    public bool Contains(MercatorPoint point, int around)
    {
        var (x, y) = Place(point);

        return Math.Min(x, y) >= -around && Math.Max(x, y) < Extent + around;
    }

    /// <summary>
    /// A box that holds the tile and so many units around, a little larger. It stops at the antimeridian, and goes to the pole
    /// on the edge of the square.
    /// </summary>
    public BoundingBox Bounds(int around)
    {
        const double Margin = 1e-6;
        var margin = (double)around * Side / Extent;
        var last = (1u << Zoom) - 1;

        return new(
            Math.Max(-180, MercatorPoint.LongitudeOf(Left - margin) - Margin),
            Y == last ? -90 : MercatorPoint.LatitudeOf(Top + Side + margin) - Margin,
            Math.Min(180, MercatorPoint.LongitudeOf(Left + Side + margin) + Margin),
            Y == 0 ? 90 : MercatorPoint.LatitudeOf(Top - margin) + Margin);
    }
}
