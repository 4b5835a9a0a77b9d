using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Catalogue;

/// <summary>What a structure is found by: its own identity, and where its places are.</summary>
internal static class StructureTerms
{
    public static RowTerms Describe(StructureEntry entry)
    {
        var structure = entry.Decode();

        return new(
            [
                .. LieuTerms.PivotKeys(structure.Siret),
                .. LieuTerms.PivotKeys(structure.Rna),
                .. structure.Sources.Select(source => new Key(Critere.Source, source)),
                .. LieuTerms.Values(Critere.Typologie, structure.Typologies),
                .. entry.Lieux.SelectMany(lieu => LieuTerms.TerritoryKeys(lieu.Territoire)),
            ],
            [
                new(TextField.Name, structure.Nom),
                new(TextField.Other, structure.Description),
                .. entry.Lieux.Select(lieu => lieu.Territoire).Distinct().SelectMany(LieuTerms.Names).Select(nom => new FieldText(TextField.Place, nom)),
            ]);
    }
}
