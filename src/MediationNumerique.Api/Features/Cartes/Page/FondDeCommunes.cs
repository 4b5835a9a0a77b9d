using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Cartes.Mvt;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Cartes.Page;

/// <summary>The names that help to find one's way on a map without a background: in each tile, those of its largest communes.</summary>
internal sealed class FondDeCommunes(ReferentielTerritoires territoires)
{
    private const int MostNames = 20;

    /// <summary>The largest first.</summary>
    private readonly Lazy<(string Nom, MercatorPoint Point)[]> _communes = new(() =>
    [
        .. territoires.All
            .Where(t => t is { Type: TypeTerritoire.Commune, Latitude: not null, Longitude: not null })
            .OrderByDescending(t => t.Population ?? 0)
            .ThenBy(t => t.Code, StringComparer.Ordinal)
            .Select(t => (t.Nom, MercatorPoint.From(new(t.Latitude!.Value, t.Longitude!.Value)))),
    ]);

    /// <summary>Draws a tile; nothing where there is no commune.</summary>
    public void Draw(Tuile tuile, PooledBuffer output)
    {
        using var layer = new MvtLayer("communes");
        var rank = 0;
        foreach (var (nom, point) in _communes.Value)
        {
            if (tuile.Contains(point, 0))
            {
                layer.Add(tuile.Place(point), [("nom", nom), ("rang", rank)]);
                if (++rank == MostNames)
                {
                    break;
                }
            }
        }
        layer.WriteTo(output);
    }
}
