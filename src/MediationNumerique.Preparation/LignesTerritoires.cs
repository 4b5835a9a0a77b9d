using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;
using MediationNumerique.Preparation.Centres;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Preparation;

/// <summary>The lines of the embedded file, parents first, each kind in the order of its codes.</summary>
internal static class LignesTerritoires
{
    public static IReadOnlyList<LigneTerritoire> Build(
        Decoupage decoupage, IReadOnlyDictionary<string, Point> points, IReadOnlyList<ContourCommune> drawn)
    {
        List<LigneTerritoire> lignes =
        [
            .. decoupage.Regions.Select(r => new LigneTerritoire { Type = TypeTerritoire.Region, Code = r.Code, Nom = r.Nom }).OrderBy(Code, Ordinal),
            .. decoupage.Departements
                .Select(d => new LigneTerritoire { Type = TypeTerritoire.Departement, Code = d.Code, Nom = d.Nom, Region = d.Region })
                .OrderBy(Code, Ordinal),
            .. Epci(decoupage),
            .. decoupage.Communes.Select(c => Of(c, TypeTerritoire.Commune, decoupage, points)),
            .. decoupage.Arrondissements.Select(a => Of(a, TypeTerritoire.Arrondissement, decoupage, points)),
            .. Anciennes(decoupage, drawn),
        ];

        return Sommes.Of(lignes);
    }

    private static StringComparer Ordinal => StringComparer.Ordinal;

    private static string Code(LigneTerritoire ligne) => ligne.Code;

    /// <summary>A parent contains its children: an EPCI of two départements has none.</summary>
    private static IEnumerable<LigneTerritoire> Epci(Decoupage decoupage)
    {
        var communes = decoupage.Communes.ToDictionary(commune => commune.Code);

        return decoupage.Epci.OrderBy(epci => epci.Code, Ordinal).Select(epci => new LigneTerritoire
        {
            Type = TypeTerritoire.Epci,
            Code = epci.Code,
            Nom = epci.Nom,
            Departement = Shared(epci.Membres.Select(membre => communes[membre.Code].Departement)),
            Region = Shared(epci.Membres.Select(membre => communes[membre.Code].Region)),
        });
    }

    private static string Shared(IEnumerable<string> codes) => codes.Distinct().ToList() is [var only] ? only : "";

    private static LigneTerritoire Of(
        DecoupageCommune entry, TypeTerritoire type, Decoupage decoupage, IReadOnlyDictionary<string, Point> points)
    {
        Point? point = points.TryGetValue(entry.Code, out var found) ? found : null;

        return new()
        {
            Type = type,
            Code = entry.Code,
            Nom = entry.Nom,
            Departement = entry.Departement,
            Region = entry.Region,
            Epci = decoupage.EpciOf.GetValueOrDefault(type is TypeTerritoire.Commune ? entry.Code : entry.Commune, ""),
            Commune = entry.Commune,
            Population = entry.Population,
            CodesPostaux = entry.CodesPostaux,
            Latitude = point?.Latitude,
            Longitude = point?.Longitude,
            CentrePrecision = point is null ? null : CentrePrecision.Commune,
        };
    }

    /// <summary>
    /// Where both say where a former commune went, the one with a name is right: 55273 is a part of Nonsard-Lamarche. Names that
    /// communes had when the contours were drawn come too: those of communes that merged since, and those that were changed.
    /// </summary>
    private static IEnumerable<LigneTerritoire> Anciennes(Decoupage decoupage, IReadOnlyList<ContourCommune> drawn)
    {
        var noms = drawn.DistinctBy(contour => contour.Code).ToDictionary(contour => contour.Code, contour => contour.Nom);
        var named = decoupage.Anciennes.Select(a => (a.Code, a.Nom, today: a.ChefLieu));
        var codes = decoupage.Communes.SelectMany(commune => commune.AnciensCodes
            .Select(code => (Code: code, Nom: noms.GetValueOrDefault(code, ""), today: commune.Code)));
        var renamed = decoupage.Communes
            // Where contours are, names lack their articles.
            .Where(commune => noms.TryGetValue(commune.Code, out var nom)
                && !$" {TextFolding.Fold(commune.Nom)}".EndsWith($" {TextFolding.Fold(nom)}", StringComparison.Ordinal))
            .Select(commune => (commune.Code, Nom: noms[commune.Code], today: commune.Code));

        return named.Concat(codes)
            .DistinctBy(ancienne => ancienne.Code)
            .Concat(renamed)
            .DistinctBy(ancienne => (ancienne.Code, TextFolding.Fold(ancienne.Nom)))
            .OrderBy(ancienne => ancienne.Code, Ordinal)
            .Select(ancienne => new LigneTerritoire { Type = null, Code = ancienne.Code, Nom = ancienne.Nom, Commune = ancienne.today });
    }
}
