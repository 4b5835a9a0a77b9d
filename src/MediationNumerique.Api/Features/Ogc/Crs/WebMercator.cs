using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Features.Ogc.Crs;

/// <summary>EPSG:3857, the spherical Mercator of web maps, in metres: IOGP guidance note 7-2, §3.2.1.2.</summary>
internal static class WebMercator
{
    private const double Radius = 6378137;

    /// <summary>The poles are infinitely far.</summary>
    public static Position Project(GeoPoint point)
    {
        var latitude = double.DegreesToRadians(point.Latitude);

        return Math.Abs(point.Latitude) >= 90
            ? new(double.NaN, double.NaN)
            : new(Radius * double.DegreesToRadians(point.Longitude), Radius * Math.Asinh(Math.Tan(latitude)));
    }
}
