using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Cartes;

/// <summary>
/// The box of what a filter shows: of the territory that it names, else of the places that pass. One place of a département
/// that its producer put across the world does not make a map of the world.
/// </summary>
internal static class Cadre
{
    /// <summary>Fewer places than this are all shown, wherever they are.</summary>
    private const int Few = 20;

    /// <summary>Of the places, one in so many is left out at each end.</summary>
    private const int OneIn = 100;

    private static readonly double[] s_world = [-180, -85.05, 180, 85.05];
    private static readonly Dictionary<string, TypeTerritoire> s_territoires = new()
    {
        ["commune"] = TypeTerritoire.Commune,
        ["epci"] = TypeTerritoire.Epci,
        ["departement"] = TypeTerritoire.Departement,
        ["region"] = TypeTerritoire.Region,
    };

    /// <summary>West, south, east, north, in degrees; the whole map where there is no place.</summary>
    public static IReadOnlyList<double> Of(TableSet<LieuEntry> lieux, Selection selection, ReferentielTerritoires territoires)
    {
        var boxes = selection.Groups
            .Where(group => s_territoires.ContainsKey(group.Parametre))
            .SelectMany(group => group.AnyOf.Where(key => key.Critere is not Critere.Zone)
                .Select(key => Find(territoires, s_territoires[group.Parametre], key.Value)))
            .OfType<Territoire>()
            .Select(territoires.Contours.EmpriseOf)
            .ToList();

        return boxes.Count == 0 || boxes.Contains(null) ? OfPlaces(lieux, selection) :
        [
            boxes.Min(box => box!.Value.Ouest), boxes.Min(box => box!.Value.Sud), boxes.Max(box => box!.Value.Est), boxes.Max(box => box!.Value.Nord),
        ];
    }

    /// <summary>The places that pass and are on no map, since nobody says where they are.</summary>
    public static int CountOutside(TableSet<LieuEntry> lieux, Selection selection)
    {
        using var matches = lieux.Match(selection);
        var count = 0;
        foreach (var slice in matches.Slices)
        {
            var bits = matches.BitsOf(slice);
            for (var row = Bits.Next(bits, 0); row >= 0; row = Bits.Next(bits, row + 1))
            {
                count += slice.Table[row].Point is null ? 1 : 0;
            }
        }

        return count;
    }

    private static Territoire? Find(ReferentielTerritoires territoires, TypeTerritoire type, string code) =>
        territoires.Find(type, code) ?? territoires.Find(TypeTerritoire.Arrondissement, code);

    private static double[] OfPlaces(TableSet<LieuEntry> lieux, Selection selection)
    {
        using var matches = lieux.Match(selection);
        var points = Grille.Of(matches, Tuile.MostZoom).Select(lieu => lieu.Point).ToList();
        if (points.Count == 0)
        {
            return s_world;
        }
        var (west, east) = Ends([.. points.Select(point => point.Longitude).Order()]);
        var (south, north) = Ends([.. points.Select(point => point.Latitude).Order()]);

        return [west, south, east, north];
    }

    private static (double Least, double Most) Ends(double[] sorted)
    {
        var left = sorted.Length < Few ? 0 : sorted.Length / OneIn;

        return (sorted[left], sorted[^(left + 1)]);
    }
}
