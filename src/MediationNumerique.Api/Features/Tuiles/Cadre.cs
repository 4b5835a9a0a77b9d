using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Cartes;

namespace MediationNumerique.Api.Features.Tuiles;

/// <summary>The box of the places that pass a filter.</summary>
internal static class Cadre
{
    private static readonly double[] s_world = [-180, -85.05, 180, 85.05];

    /// <summary>West, south, east, north, in degrees; the whole map where there is no place.</summary>
    public static IReadOnlyList<double> Of(TableSet<LieuEntry> lieux, Selection selection)
    {
        double[]? box = null;
        using var matches = lieux.Match(selection);
        foreach (var lieu in Grille.Of(matches, Tuile.MostZoom))
        {
            var (latitude, longitude) = lieu.Point;
            box = box is null
                ? [longitude, latitude, longitude, latitude]
                : [Math.Min(box[0], longitude), Math.Min(box[1], latitude), Math.Max(box[2], longitude), Math.Max(box[3], latitude)];
        }

        return box ?? s_world;
    }
}
