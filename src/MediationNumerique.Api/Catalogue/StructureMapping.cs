using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Catalogue;

/// <summary>The organisation that several places have in common, stated by a producer or deduced from its places.</summary>
internal static class StructureMapping
{
    public static StructureEntry ToEntry(Guid id, ImmutableArray<LieuEntry> entries, IReadOnlyList<Declaration<DeclaredStructure>> statements)
    {
        var parties = new StructureParties([.. entries.Select(entry => entry.DecodeMembre())], statements);
        var rna = parties.First(structure => structure.Rna);
        var siret = parties.First(structure => structure.Siret);
        var pivot = siret ?? rna ?? parties.Lieux.Select(lieu => Identifiants.PivotConnu(lieu.Pivot)).FirstOrDefault();

        return new(
            new()
            {
                Id = id,
                Nom = parties.Nom,
                Declare = statements.Count > 0,
                Siret = siret ?? (pivot?.Length == 14 ? pivot : null),
                Rna = rna ?? (pivot is ['W', ..] ? pivot : null),
                Typologies = parties.Typologies,
                Description = parties.First(structure => structure.Description),
                SiteWeb = parties.First(structure => structure.SiteWeb),
                Telephone = parties.First(structure => structure.Telephone),
                Courriel = parties.First(structure => structure.Courriel),
                Sources = Sorted(statements.Select(s => s.Source).Concat(parties.Lieux.Select(lieu => lieu.Source))),
                Departements = Sorted(parties.Lieux.Select(lieu => lieu.Departement).OfType<string>()),
                NombreLieux = entries.Length,
            },
            new() { Declarations = [.. parties.Declarations.Select(ToResource)], Conflits = [.. parties.Conflits()] },
            [.. entries.OrderBy(entry => entry.Id)]);
    }

    private static DeclarationStructure ToResource(Declaration<DeclaredStructure> declaration) => new()
    {
        Source = declaration.Source,
        IdSource = declaration.Content.Id,
        Nom = declaration.Content.Nom,
        Siret = declaration.Content.Siret,
        Rna = declaration.Content.Rna,
        Typologies = declaration.Content.Typologies,
        Description = declaration.Content.Description,
        SiteWeb = declaration.Content.SiteWeb,
        Telephone = declaration.Content.Telephone,
        Courriel = declaration.Content.Courriel,
        MajApi = declaration.MajApi,
    };

    private static string[] Sorted(IEnumerable<string> values) => [.. values.Distinct().Order(StringComparer.Ordinal)];
}
