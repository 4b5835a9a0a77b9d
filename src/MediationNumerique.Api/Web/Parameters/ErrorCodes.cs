namespace MediationNumerique.Api.Web.Parameters;

/// <summary>The codes of errors.</summary>
internal static class ErrorCodes
{
    public const string ParametreInconnu = "parametre-inconnu";
    public const string ParametreIncompatible = "parametre-incompatible";
    public const string ParametreRepete = "parametre-repete";
    public const string TropDeValeurs = "trop-de-valeurs";
    public const string ValeurVide = "valeur-vide";
    public const string ValeurInconnue = "valeur-inconnue";
    public const string Format = "format";
    public const string HorsBornes = "hors-bornes";
    public const string TropLong = "trop-long";

    /// <summary>All that an error or a warning may have: of parameters, and of fields in a body.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        ParametreInconnu, ParametreIncompatible, ParametreRepete, TropDeValeurs, ValeurVide, ValeurInconnue, Format, HorsBornes, TropLong,
        "accueil-contradictoire", "caractere-de-controle", "champ-inconnu", "commune-contradictoire", "commune-inconnue", "coordonnee-manquante",
        "coordonnees-hors-commune", "coordonnees-nulles", "date-future", "date-impossible", "date-inconnue", "encodage", "horaires-illisibles",
        "hote-non-autorise", "identifiant-different", "label-inconnu", "lieu-inconnu", "lieu-ou-structure", "nombre", "obligatoire",
        "resume-deplace", "sans-service", "separateur", "siret-luhn", "siret-tableur", "structure-inconnue", "telephone-reecrit", "trop-de-champs",
        "type", "url", "url-completee", "valeur-renommee", "virgule-decimale", "zone-inconnue",
    ];
}
