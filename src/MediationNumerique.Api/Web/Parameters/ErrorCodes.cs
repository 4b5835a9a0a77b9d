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

    /// <summary>All that an error or a warning may have: of parameters, and of fields in a body. Each has its page, at <c>/erreurs/{Code}</c>.</summary>
    public static readonly IReadOnlyList<ErrorCode> All =
    [
        new(ParametreInconnu, "Ce paramètre n’existe pas", "Aucun paramètre de cette adresse ne porte ce nom. Corrigez-le, ou retirez-le : il n’est pas ignoré."),
        new(ParametreIncompatible, "Ces paramètres ne vont pas ensemble", "Deux paramètres se contredisent, ou l’un ne veut rien dire sans l’autre. Le message dit lequel garder."),
        new(ParametreRepete, "Ce paramètre ne se donne qu’une fois", "Le même paramètre est dans l’adresse plusieurs fois, et n’accepte qu’une valeur."),
        new(TropDeValeurs, "Il y a trop de valeurs", "La liste est plus longue que ce qui est accepté. Dans un fichier, c’est souvent un séparateur oublié ou doublé."),
        new(ValeurVide, "La valeur est vide", "Donnez une valeur, ou retirez le paramètre ou le champ."),
        new(ValeurInconnue, "Cette valeur n’est pas dans la liste", "Le champ n’accepte que les valeurs de son référentiel, à l’accent près. Les plus proches sont dans « suggestions », toutes à l’adresse /v1/referentiels."),
        new(Format, "La forme n’est pas la bonne", "La valeur n’est pas écrite comme il le faut. Le message montre un exemple."),
        new(HorsBornes, "La valeur est hors des bornes", "Le nombre est trop petit ou trop grand. Le message dit de combien à combien."),
        new(TropLong, "Le texte est trop long", "Le message dit combien de signes sont acceptés. Raccourcissez, ou déplacez la suite dans un champ prévu pour elle."),
        new("accueil-contradictoire", "Le lieu accueille du public, ou non", "Le lieu a des services et dit ne pas accueillir de public. La seconde affirmation n’est pas reprise : retirez l’une ou l’autre."),
        new("caractere-de-controle", "Un caractère est invisible", "Le texte contient un caractère de contrôle, qui vient souvent d’un copier-coller. Retirez-le."),
        new("champ-inconnu", "Ce champ n’existe pas", "Le corps a un champ que le schéma ne connaît pas. Corrigez son nom, ou retirez-le."),
        new("commune-contradictoire", "Commune, code postal et code INSEE se contredisent", "Deux des trois s’accordent, et sont crus. Le message dit lequel corriger."),
        new("commune-inconnue", "La commune est inconnue", "Aucune commune ne porte ce nom ni ce code. Le lieu n’est dans la liste d’aucune commune tant qu’elle n’est pas corrigée."),
        new("coordonnee-manquante", "Il manque une coordonnée", "Une latitude va avec une longitude : donnez les deux, ou aucune."),
        new("coordonnees-hors-commune", "Le point n’est pas dans la commune", "Les coordonnées tombent ailleurs que dans la commune déclarée. Le message dit où. Vérifiez-les, et leur ordre."),
        new("coordonnees-nulles", "Les coordonnées sont nulles", "Le point 0, 0 est en mer, au large de l’Afrique. Il n’est pas repris : donnez le vrai, ou aucun."),
        new("correspondance", "La correspondance ne se lit pas", "Un champ n’y est pas décrit comme il le faut. Sa grammaire est à l’adresse /openapi/schemas/correspondance.json."),
        new("date-future", "La date est dans le futur", "Une mise à jour ne peut pas être à venir. La date n’est pas retenue."),
        new("date-impossible", "Ce jour n’existe pas", "Le calendrier n’a pas ce jour. Vérifiez le mois et le jour."),
        new("date-inconnue", "La date n’a jamais été remplie", "C’est celle qu’un logiciel met quand il n’en connaît pas. Indiquez quand le lieu a été mis à jour."),
        new("encodage", "Des caractères sont mal encodés", "Des accents sont devenus deux signes étranges. Enregistrez le fichier en UTF-8."),
        new("horaires-illisibles", "Les horaires ne se lisent pas", "Ils s’écrivent dans la notation opening_hours d’OpenStreetMap. Ce qui était sans doute voulu est dans « suggestions ». Le lieu est gardé."),
        new("hote-non-autorise", "Cet hôte n’est pas autorisé", "L’API ne va chercher de fichier que chez les hôtes que son administrateur a choisis. Demandez-le-lui, ou envoyez le fichier."),
        new("identifiant-different", "Deux identifiants se contredisent", "Celui du corps n’est pas celui de l’adresse. Donnez le même, ou retirez-le du corps."),
        new("label-inconnu", "Ce label n’est pas national", "Il est gardé parmi les autres labels."),
        new("lieu-inconnu", "Le lieu du service n’est pas déclaré", "La source n’a pas de lieu de cet identifiant. Le service sera publié quand le lieu le sera."),
        new("lieu-ou-structure", "Il faut un lieu ou une structure", "Un service est rendu dans un lieu, ou sans lieu par une structure. Donnez l’un des deux."),
        new("nombre", "Ce n’est pas un nombre", "Écrivez un nombre, avec un point pour les décimales."),
        new("obligatoire", "Ce champ est obligatoire", "Sans lui, le lieu, la structure ou le service ne peut pas être publié."),
        new("resume-deplace", "Le résumé était trop long", "Il est repris au début de la présentation détaillée."),
        new("sans-service", "Il manque les services", "Un lieu sans service n’accueille pas de public : ce que le champ en dit n’est pas repris. Donnez ses services."),
        new("separateur", "Le séparateur n’est pas le bon", "Séparez plusieurs valeurs par une barre verticale."),
        new("siret-luhn", "La clé du SIRET est fausse", "Un des quatorze chiffres est sans doute mal recopié. Vérifiez-le sur annuaire-entreprises.data.gouv.fr."),
        new("siret-tableur", "Un tableur a arrondi le SIRET", "Il a écrit le numéro en puissances de dix, et perdu ses derniers chiffres. Reprenez-le dans le fichier d’origine, colonne au format texte."),
        new("structure-inconnue", "La structure du service n’est pas déclarée", "La source n’a pas de structure de cet identifiant. Le service sera publié quand elle le sera."),
        new("telephone-reecrit", "Le numéro a été réécrit", "Il est repris au format international ; de plusieurs, le premier. Le message dit ce qu’il est devenu."),
        new("trop-de-champs", "Il y a trop de champs", "La ligne a beaucoup plus de champs que le schéma n’en connaît. Envoyez ceux du schéma national."),
        new("type", "Ce n’est pas la bonne nature de valeur", "Le champ attend un texte, un nombre, une liste ou un objet : le message dit lequel."),
        new("url", "L’adresse n’est pas complète", "Une adresse commence par https:// ou http://, et a un nom de domaine."),
        new("url-completee", "Le début de l’adresse a été ajouté", "Il manquait https://. Vérifiez que l’adresse s’ouvre."),
        new("valeur-renommee", "Cette valeur a changé de nom", "Le schéma national l’a renommée. Le nouveau nom a pris sa place."),
        new("virgule-decimale", "Une virgule a été lue comme un point", "Écrivez les décimales après un point."),
        new("zone-inconnue", "Cette zone n’existe pas", "Aucun territoire n’a ce code : le service n’y sera pas trouvé."),
    ];
}

/// <summary>What one code says, in French: what is wrong, and what to do.</summary>
internal sealed record ErrorCode(string Code, string Title, string Explanation);
