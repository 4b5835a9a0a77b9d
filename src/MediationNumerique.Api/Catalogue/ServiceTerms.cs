using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What a service is found by: what its place is found by, and its own offer.</summary>
internal sealed class ServiceTerms(ReferentielTerritoires territoires, DescribedLieux lieux)
{
    public RowTerms Describe(ServiceEntry entry)
    {
        var lieu = entry.Lieu is null ? null : lieux.Of(entry.Lieu);
        var placeKeys = lieu?.Keys ?? entry.StructureKeys;
        var placeTexts = lieu?.Texts ?? [];
        if (!entry.IsStated)
        {
            return new(
                placeKeys.Concat(DeducedKeys(entry, lieu!.Lieu)),
                placeTexts.Append(new(TextField.Name, Enumeration.ValueOf(entry.Categorie))));
        }
        var service = entry.DecodeStated();

        return new(
            [.. placeKeys, .. StatedKeys(service), .. service.Zones.SelectMany(ZoneKeys)],
            [.. placeTexts, new(TextField.Name, service.Nom), new(TextField.Other, service.Description)]);
    }

    private static IEnumerable<Key> DeducedKeys(ServiceEntry entry, Lieu lieu) => OfferKeys(
        entry.Categorie, lieu.PublicsSpecifiquementAdresses, lieu.PriseEnChargeSpecifique, lieu.FraisACharge,
        lieu.ModalitesAccompagnement, entry.EnLigne, lieu.PriseRdv);

    private static IEnumerable<Key> StatedKeys(Service service) => OfferKeys(
        service.Categorie, service.Publics, service.PrisesEnCharge, service.Frais, service.ModalitesAccompagnement, service.EnLigne,
        service.PriseRdv);

    private static IEnumerable<Key> OfferKeys(
        ServiceCategorie categorie, IEnumerable<PublicSpecifique> publics, IEnumerable<PriseEnChargeSpecifique> prisesEnCharge,
        IEnumerable<FraisACharge> frais, IEnumerable<ModaliteAccompagnement> accompagnement, bool enLigne, string? priseRdv) =>
    [
        .. LieuTerms.Values(Critere.Service, [categorie]),
        .. LieuTerms.Values(Critere.Public, publics),
        .. LieuTerms.Values(Critere.PriseEnCharge, prisesEnCharge),
        .. LieuTerms.Values(Critere.Frais, frais),
        .. LieuTerms.Values(Critere.ModaliteAccompagnement, accompagnement),
        Key.Flag(Critere.EnLigne, enLigne),
        Key.Flag(Critere.PriseRdv, priseRdv is not null),
    ];

    /// <summary>
    /// A service is found in the territory of its zone and in those that contain it; and, by the zone's own key, in those
    /// that it contains.
    /// </summary>
    private IEnumerable<Key> ZoneKeys(string zone)
    {
        var territoire = territoires.FindZone(zone);

        return
        [
            new(Critere.Zone, zone),
            .. LieuTerms.TerritoryKeys(territoire),
            // An EPCI may span several, of which none contains it.
            .. territoire is { Type: TypeTerritoire.Epci } epci ? epci.Enfants.SelectMany(LieuTerms.TerritoryKeys)
                .Where(key => key.Critere is Critere.Departement or Critere.Region).Distinct() : [],
        ];
    }
}
