using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Sources;
using NetTopologySuite.Geometries;

namespace MediationNumerique.Preparation;

/// <summary>Contours drawn before communes merged, under the codes of today: a merged commune has those of its parts.</summary>
internal static class ContoursCommunes
{
    /// <summary>In the order of the codes; a contour of a commune that no line knows is left out, and told.</summary>
    public static IReadOnlyList<(string Code, Polygon Contour)> Of(
        IEnumerable<ContourCommune> contours, IReadOnlyList<LigneTerritoire> lignes, TextWriter journal)
    {
        var today = lignes.Where(ligne => ligne.Type is null).DistinctBy(ligne => ligne.Code).ToDictionary(ligne => ligne.Code, ligne => ligne.Commune);
        foreach (var commune in lignes.Where(ligne => ligne.Type is TypeTerritoire.Commune))
        {
            today[commune.Code] = commune.Code;
        }
        var known = contours.ToLookup(contour => today.ContainsKey(contour.Code));
        var written = known[true].Select(contour => (today[contour.Code], contour.Contour)).OrderBy(contour => contour.Item1, StringComparer.Ordinal).ToList();
        journal.WriteLine($"{written.Count} contours of {written.DistinctBy(contour => contour.Item1).Count()} communes.");
        if (known[false].Select(contour => contour.Code).Distinct().ToList() is { Count: > 0 } unknown)
        {
            journal.WriteLine($"Contours of no commune of today, left out: {string.Join(", ", unknown)}.");
        }

        return written;
    }
}
