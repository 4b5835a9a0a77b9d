using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>A need in plain words, and the categories of services that answer it.</summary>
internal sealed record Besoin(string Mot, params IReadOnlyList<ServiceCategorie> Categories);

/// <summary>The published table of needs. A category is a need of its own.</summary>
internal static class Besoins
{
    private const ServiceCategorie Demarches = ServiceCategorie.AideAuxDemarchesAdministratives;
    private const ServiceCategorie Outils = ServiceCategorie.MaitriseDesOutilsNumeriquesDuQuotidien;
    private const ServiceCategorie Emploi = ServiceCategorie.InsertionProfessionnelleViaLeNumerique;
    private const ServiceCategorie Acces = ServiceCategorie.AccesInternetEtMaterielInformatique;
    private const ServiceCategorie Achat = ServiceCategorie.AcquisitionDeMaterielInformatiqueAPrixSolidaire;
    private const ServiceCategorie Securite = ServiceCategorie.UtilisationSecuriseeDuNumerique;
    private const ServiceCategorie Enfants = ServiceCategorie.ParentaliteEtEducationAvecLeNumerique;
    private const ServiceCategorie Loisirs = ServiceCategorie.LoisirsEtCreationsNumeriques;
    private const ServiceCategorie Comprendre = ServiceCategorie.ComprehensionDuMondeNumerique;

    public static readonly IReadOnlyList<Besoin> Mots =
    [
        new("caf", Demarches), new("impots", Demarches), new("retraite", Demarches), new("sante", Demarches), new("ameli", Demarches),
        new("logement", Demarches), new("titre de sejour", Demarches), new("carte grise", Demarches), new("carte d'identite", Demarches),
        new("permis", Demarches), new("rsa", Demarches), new("demarches", Demarches),
        new("france travail", Demarches, Emploi), new("chomage", Demarches, Emploi), new("cv", Emploi), new("emploi", Emploi),
        new("creer son activite", Emploi),
        new("ordinateur", Outils, Acces), new("telephone", Outils), new("tablette", Outils), new("messagerie", Outils), new("mail", Outils),
        new("internet", Outils, Acces), new("debuter", Outils), new("appels video", Outils),
        new("imprimer", Acces), new("scanner", Acces), new("wifi", Acces), new("ordinateur sur place", Acces),
        new("ordinateur pas cher", Achat), new("telephone pas cher", Achat), new("materiel", Achat, Acces),
        new("arnaques", Securite), new("mots de passe", Securite), new("vie privee", Securite),
        new("ecole", Enfants), new("pronote", Enfants), new("ecrans", Enfants), new("enfants", Enfants),
        new("photos", Loisirs, Outils), new("videos", Loisirs), new("jeux", Loisirs), new("impression 3d", Loisirs),
        new("intelligence artificielle", Comprendre), new("fausses nouvelles", Comprendre),
    ];

    private static readonly Dictionary<string, IReadOnlyList<ServiceCategorie>> s_byFolded = Mots
        .Concat(Enum.GetValues<ServiceCategorie>().Select(categorie => new Besoin(Enumeration.ValueOf(categorie), categorie)))
        .ToDictionary(besoin => TextFolding.Fold(besoin.Mot), besoin => besoin.Categories);

    /// <summary>All that may be asked for: plain words, then categories.</summary>
    public static IReadOnlyList<string> Acceptes { get; } =
        [.. Mots.Select(besoin => besoin.Mot), .. Enumeration.Of<ServiceCategorie>().Values.Select(value => value.Valeur)];

    public static IReadOnlyList<ServiceCategorie> CategoriesOf(string besoin) => s_byFolded[TextFolding.Fold(besoin)];
}
