using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Structures;

/// <summary>The filters of structures.</summary>
internal sealed class FiltresStructures : ITableFiltres
{
    public static IReadOnlyList<Filtre> Tous { get; } =
    [
        new("region", "84", "Le code officiel d’une région où la structure a un lieu.", Lecteurs.Territoire(f => f.Region, Critere.Region)),
        new("departement", "69", "Le code officiel d’un département où la structure a un lieu.", Lecteurs.Territoire(f => f.Departement, Critere.Departement)),
        new("epci", "200046977", "Le code SIREN d’une intercommunalité où la structure a un lieu.", Lecteurs.Territoire(f => f.Epci, Critere.Epci)),
        new("commune", "69123", "Le code officiel d’une commune ou d’un arrondissement où la structure a un lieu.", Lecteurs.Territoire(f => f.Commune, Critere.Commune)),
        new("siret", "99900001100018", "Un SIRET : 14 chiffres.", Lecteurs.AnyOf(f => f.Siret, Critere.Pivot)),
        new("siren", "999000011", "Un SIREN : 9 chiffres. Toutes les structures dont le SIRET commence ainsi.", Lecteurs.AnyOf(f => f.Siren, Critere.Siren)),
        new("rna", "W691234567", "Un numéro RNA : W et neuf signes.", Lecteurs.AnyOf(f => f.Rna, Critere.Pivot)),
        new("typologies", "BIB", "Un type de structure.", Lecteurs.Counted(f => f.Typologies, Critere.Typologie)),
        new(
            "q", "mediatheque",
            "Des mots à trouver dans le nom, la description ou les communes. Chaque mot doit être trouvé ; son début suffit ; les accents ne comptent pas.",
            Lecteurs.One(f => f.Search, (lecture, text) => lecture.Words = SearchFormat.Words(text))),
    ];

    public static IEnumerable<(string Parametre, string Message)> Incompatibles(IReadOnlySet<string> donnes) => [];
}
