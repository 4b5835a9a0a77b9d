using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Filtres;

namespace MediationNumerique.Api.Features.Structures;

/// <summary>From valid criteria to what the catalogue evaluates.</summary>
internal sealed class StructuresQuery(FiltresFormats formats)
{
    public Selection Read(StructuresCriteres s) => new()
    {
        Groups = new KeyGroups()
            .Add("region", s.Region, formats.Region, SelectionReader.TerritoryKeys)
            .Add("departement", s.Departement, formats.Departement, SelectionReader.TerritoryKeys)
            .Add("epci", s.Epci, formats.Epci, SelectionReader.TerritoryKeys)
            .Add("commune", s.Commune, formats.Commune, SelectionReader.TerritoryKeys)
            .Add("siret", s.Siret, formats.Siret, Critere.Pivot)
            .Add("siren", s.Siren, formats.Siren, Critere.Siren)
            .Add("rna", s.Rna, formats.Rna, Critere.Pivot)
            .Add("typologies", s.Typologies, formats.Typologies, Critere.Typologie)
            .ToImmutable(),
        Words = SelectionReader.ReadWords(s.Q),
    };
}
