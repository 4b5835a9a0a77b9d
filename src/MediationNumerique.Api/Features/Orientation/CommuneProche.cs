using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>The commune whose centre is the nearest to a point: good enough to tell which services apply there.</summary>
internal sealed class CommuneProche(ReferentielTerritoires territoires)
{
    private readonly Lazy<(Territoire Commune, Direction Centre)[]> _communes = new(() =>
    [
        .. territoires.All.Where(territoire => territoire.Type is TypeTerritoire.Commune or TypeTerritoire.Arrondissement)
            .Select(commune => (commune, GeoPoint.From(commune.Latitude, commune.Longitude)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.commune, pair.Item2!.Value.ToDirection())),
    ]);

    public Territoire Of(GeoPoint point)
    {
        var from = point.ToDirection();
        var communes = _communes.Value;
        var (best, least) = (0, double.MaxValue);
        for (var i = 0; i < communes.Length; i++)
        {
            var distance = communes[i].Centre.SquaredChordTo(from);
            (best, least) = distance < least ? (i, distance) : (best, least);
        }

        return communes[best].Commune;
    }
}
