using System.Collections.Immutable;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>The organisation that several places have in common, stated by a producer or deduced from its places.</summary>
internal static class StructureMapping
{
    public static StructureEntry ToEntry(Guid id, ImmutableArray<LieuEntry> entries, IReadOnlyList<Declaration<DeclaredStructure>> statements)
    {
        LieuMembre[] latestFirst = [.. entries.Select(entry => entry.DecodeMembre()).OrderByDescending(lieu => lieu.DateMaj).ThenBy(lieu => lieu.Id)];
        DeclaredStructure[] latestStated =
        [
            .. statements
                .OrderByDescending(statement => statement.MajApi)
                .ThenBy(statement => statement.Source, StringComparer.Ordinal)
                .ThenBy(statement => statement.Content.Id, StringComparer.Ordinal)
                .Select(statement => statement.Content),
        ];
        var stated = latestStated.FirstOrDefault();
        var siret = latestStated.Select(structure => structure.Siret).FirstOrDefault(siret => siret is not null);
        var rna = latestStated.Select(structure => structure.Rna).FirstOrDefault(rna => rna is not null);
        var pivot = siret ?? rna ?? latestFirst.Select(lieu => Identifiants.PivotConnu(lieu.Pivot)).FirstOrDefault();

        return new(
            new()
            {
                Id = id,
                Nom = stated?.Nom ?? DeducedName(latestFirst),
                Declare = stated is not null,
                Siret = siret ?? (pivot?.Length == 14 ? pivot : null),
                Rna = rna ?? (pivot is ['W', ..] ? pivot : null),
                Typologies = [.. (stated?.Typologies ?? []).Concat(latestFirst.SelectMany(lieu => lieu.Typologie)).Distinct().Order()],
                Description = stated?.Description,
                SiteWeb = stated?.SiteWeb,
                Telephone = stated?.Telephone,
                Courriel = stated?.Courriel,
                Sources = Sorted(statements.Select(s => s.Source).Concat(latestFirst.Select(lieu => lieu.Source))),
                Departements = Sorted(latestFirst.Select(lieu => lieu.Departement).OfType<string>()),
                NombreLieux = entries.Length,
            },
            [.. entries.OrderBy(entry => entry.Id)]);
    }

    private static string DeducedName(LieuMembre[] latestFirst) =>
        latestFirst.Select(lieu => lieu.StructureParente).FirstOrDefault(nom => nom is not null) ?? latestFirst[0].Nom;

    private static string[] Sorted(IEnumerable<string> values) => [.. values.Distinct().Order(StringComparer.Ordinal)];
}
