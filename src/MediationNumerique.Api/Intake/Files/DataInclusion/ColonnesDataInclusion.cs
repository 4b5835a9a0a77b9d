using System.Collections.Immutable;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>The fields of data.inclusion, v0 and v1, that say something of a place.</summary>
internal static class ColonnesDataInclusion
{
    public static readonly NomColonne Id = new("id");
    public static readonly NomColonne Source = new("source");
    public static readonly NomColonne Nom = new("nom");
    public static readonly NomColonne Adresse = new("adresse");
    public static readonly NomColonne Commune = new("commune");
    public static readonly NomColonne CodePostal = new("code_postal");
    public static readonly NomColonne StructureId = new("structure_id");
    public static readonly NomColonne Thematiques = new("thematiques");

    /// <summary>Those of the national schema, in a row of ours.</summary>
    public static readonly NomColonne Categories = new("categories");

    /// <summary>Whether a row of ours is a service that stands alone.</summary>
    public static readonly NomColonne EstUnService = new("service.seul");

    /// <summary>The themes of the services of a place, in a row of ours.</summary>
    public static readonly NomColonne Themes = new("service.thematiques");

    /// <summary>The ids of the services of a place, in a row of ours.</summary>
    public static readonly NomColonne Services = new("service.id");

    public static readonly ImmutableArray<NomColonne> OfStructures =
    [
        Id, Source, Nom, new("date_maj"), new("siret"), new("rna"), Commune, CodePostal, new("code_insee"), new("_di_geocodage_code_insee"),
        Adresse, new("complement_adresse"), new("longitude"), new("latitude"), new("typologie"), new("telephone"), new("courriel"), new("site_web"),
        new("accessibilite_lieu"), new("accessibilite"), new("horaires_accueil"), new("horaires_ouverture"), new("presentation_resume"),
        new("presentation_detail"), new("description"), new("reseaux_porteurs"), new("labels_nationaux"), new("labels_autres"),
    ];

    public static readonly ImmutableArray<NomColonne> OfServices =
    [
        new("telephone"), new("courriel"), new("horaires_accueil"), new("recurrence"), new("lien_mobilisation"), new("prise_rdv"), new("frais"),
        new("publics"), new("profils"), new("type"), new("types"), new("modes_accueil"), new("modes_mobilisation"), new("modes_orientation_beneficiaire"),
        new("modes_orientation_accompagnateur"),
    ];

    /// <summary>As a row of a place has them.</summary>
    public static readonly ImmutableArray<NomColonne> OfLieux =
        [.. OfStructures, .. OfServices.Select(nom => new NomColonne($"service.{nom.Nom}")), new("structure_parente"), EstUnService, Categories, Themes, Services];

    /// <summary>A structure's own contact is that of its services, its address is not.</summary>
    private static readonly HashSet<string> s_address = ["commune", "code_postal", "code_insee", "_di_geocodage_code_insee", "adresse", "complement_adresse", "longitude", "latitude"];

    private static readonly HashSet<string> s_texts = ["telephone", "courriel", "horaires_accueil", "recurrence", "lien_mobilisation", "prise_rdv"];

    /// <summary>What no other schema of this field has.</summary>
    private static readonly NomColonne[] s_marks =
        [new("lien_source"), new("reseaux_porteurs"), new("accessibilite_lieu"), new("horaires_accueil"), new("horaires_ouverture"), new("antenne")];

    /// <summary>What tables of producers have too, but hardly together.</summary>
    private static readonly NomColonne[] s_signs = [new("siret"), new("rna"), Thematiques];

    private static readonly NomColonne[] s_serviceNames = [.. OfStructures.Where(nom => nom.Nom is not ("description" or "presentation_detail" or "presentation_resume")).Concat(OfServices).Append(StructureId).DistinctBy(nom => nom.Nom)];
    private static readonly Colonnes s_service = Named(s_serviceNames);

    private static readonly char[] s_around = ['|', ';', ',', '\n', '{', '}', '[', ']', '"'];

    private static readonly NomColonne[] s_national = [new("pivot"), new("services"), new("horaires")];

    public static bool IsList(NomColonne nom) => !s_texts.Contains(nom.Nom);

    public static bool IsOfAddress(NomColonne nom) => s_address.Contains(nom.Nom);

    public static bool AreStructures(Colonnes colonnes) =>
        Has(colonnes, Id) && Has(colonnes, Source) && Has(colonnes, Nom) && !s_national.Any(nom => Has(colonnes, nom))
        && (s_marks.Any(nom => Has(colonnes, nom)) || s_signs.Count(nom => Has(colonnes, nom)) > 1);

    public static bool AreServices(Colonnes colonnes) => Has(colonnes, StructureId) && Has(colonnes, Id) && Has(colonnes, Nom) && Has(colonnes, Thematiques);

    /// <summary>The cells of a service that say something of its place: descriptions are long, and not held.</summary>
    public static Cellules ToService(Cellules service) => new(s_service, [.. s_service.Titres.Select((_, rank) => service[s_serviceNames[rank]])]);

    /// <summary>The words of a list, which a table writes in one cell: none of them holds a sign that separates.</summary>
    public static IEnumerable<string> Words(Cellule cellule) =>
        cellule.Liste ?? cellule.Texte?.Split(s_around, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public static Colonnes Named(IEnumerable<NomColonne> noms)
    {
        var colonnes = new Colonnes();
        foreach (var nom in noms)
        {
            colonnes.AddInOrder(nom.Nom);
        }

        return colonnes;
    }

    private static bool Has(Colonnes colonnes, NomColonne nom) => colonnes.Find(nom) >= 0;
}
