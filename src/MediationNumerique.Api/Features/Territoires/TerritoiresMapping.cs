using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Territoires;

internal static class TerritoiresMapping
{
    public static TerritoireResume ToResume(this Territoire territoire, CatalogueSnapshot catalogue) => new()
    {
        Type = territoire.Type,
        Code = territoire.Code,
        Nom = territoire.Nom,
        NombreLieux = territoire.CountLieux(catalogue),
        Departement = territoire.Departement?.Code,
        Region = territoire.Region?.Code,
        Epci = territoire.Epci?.Code,
        Commune = territoire.Commune?.Code,
        CodesPostaux = territoire.CodesPostaux,
        Population = territoire.Population,
        Latitude = territoire.Latitude,
        Longitude = territoire.Longitude,
        CentrePrecision = territoire.CentrePrecision,
    };

    public static TerritoireDetail ToDetail(this Territoire territoire, CatalogueSnapshot catalogue) => new(territoire.ToResume(catalogue))
    {
        Parents = [.. territoire.Ancetres.Select(parent => parent.ToNomme(catalogue))],
        Enfants = [.. territoire.Enfants.Select(enfant => enfant.ToNomme(catalogue))],
        AnciennesCommunes = [.. territoire.AnciennesCommunes.Select(a => new CommuneAncienne { Code = a.Code, Nom = a.Nom })],
    };

    private static TerritoireNomme ToNomme(this Territoire territoire, CatalogueSnapshot catalogue) => new()
    {
        Type = territoire.Type,
        Code = territoire.Code,
        Nom = territoire.Nom,
        NombreLieux = territoire.CountLieux(catalogue),
    };

    private static int CountLieux(this Territoire territoire, CatalogueSnapshot catalogue) =>
        catalogue.Lieux.CountOf(new Key(LieuTerms.CritereOf(territoire.Type), territoire.Code));
}
