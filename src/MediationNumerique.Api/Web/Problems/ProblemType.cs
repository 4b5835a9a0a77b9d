namespace MediationNumerique.Api.Web.Problems;

/// <summary>One kind of problem. Its page, for people, is at <c>/problemes/{Slug}</c>, which is also its type URI.</summary>
internal sealed record ProblemType(string Slug, int Status, string Title, string Explanation)
{
    public static readonly ProblemType ParametresInvalides = new("parametres-invalides", 400, "Un paramètre n’est pas valide",
        "Un paramètre de l’adresse est inconnu, ou sa valeur ne peut pas être lue. La liste « erreurs » nomme chaque paramètre en cause, dit ce qui est accepté, et propose la valeur la plus proche. L’API ne devine jamais : un paramètre mal écrit n’est pas ignoré.");

    public static readonly ProblemType CurseurInvalide = new("curseur-invalide", 400, "Le curseur n’est pas valide",
        "Un curseur se lit dans « liens.suivant » et s’utilise tel quel, avec les mêmes filtres et le même tri. Reprenez la liste sans curseur.");

    public static readonly ProblemType RequeteIllisible = new("requete-illisible", 400, "La requête ne peut pas être lue",
        "La requête n’est pas conforme à HTTP. Vérifiez l’adresse, les en-têtes et le corps envoyés.");

    public static readonly ProblemType CorpsIllisible = new("corps-illisible", 400, "Le corps de la requête ne peut pas être lu",
        "Le corps envoyé n’est pas du JSON, ou n’est pas un objet. Le détail dit où la lecture s’arrête. Rien n’a été enregistré.");

    public static readonly ProblemType CorpsVide = new("corps-vide", 400, "Le corps de la requête est vide",
        "Cette opération lit ce que vous envoyez dans le corps de la requête. Envoyez-y le fichier lui-même.");

    public static readonly ProblemType JetonAbsent = new("jeton-absent", 401, "Un jeton est nécessaire",
        "Lire est libre, écrire demande un jeton. Envoyez-le dans l’en-tête « Authorization: Bearer », et nulle part ailleurs. L’administrateur de cette API délivre les jetons aux producteurs de données.");

    public static readonly ProblemType JetonRefuse = new("jeton-refuse", 401, "Le jeton n’est pas accepté",
        "Le jeton a expiré, est incomplet, a été modifié, ou n’a pas été fait pour cette API. Le détail dit ce qui ne va pas. Demandez un nouveau jeton à l’administrateur.");

    public static readonly ProblemType PorteeInsuffisante = new("portee-insuffisante", 403, "Le jeton ne permet pas cette opération",
        "Un jeton est délivré pour certaines opérations, ses portées. Le détail nomme celle qui manque. Demandez un jeton qui l’a.");

    public static readonly ProblemType SourceInterdite = new("source-interdite", 403, "Le jeton ne donne pas accès à cette source",
        "Un jeton est délivré pour certaines sources, et n’écrit dans aucune autre. Vérifiez le nom court de la source dans l’adresse, ou demandez un jeton pour elle.");

    public static readonly ProblemType RessourceInconnue = new("ressource-inconnue", 404, "Cet identifiant est inconnu",
        "Aucune ressource ne porte cet identifiant. Cherchez-la dans la liste correspondante.");

    public static readonly ProblemType RouteInconnue = new("route-inconnue", 404, "Cette adresse n’existe pas",
        "L’API n’a rien à cette adresse. Les adresses existantes sont décrites dans la documentation.");

    public static readonly ProblemType VersionInconnue = new("version-inconnue", 404, "Cette version n’existe pas",
        "L’adresse commence par une version que l’API ne sert pas, ou ne sert plus. Le détail donne celles qu’elle sert ; la liste complète, avec leurs dates, est à l’adresse « /versions ».");

    public static readonly ProblemType MethodeRefusee = new("methode-refusee", 405, "Cette méthode n’est pas acceptée ici",
        "L’en-tête « Allow » de la réponse dit quelles méthodes sont acceptées à cette adresse.");

    public static readonly ProblemType FormeIndisponible = new("forme-indisponible", 406, "La réponse n’existe pas sous cette forme",
        "L’en-tête « Accept » dit sous quelle forme vous voulez la réponse. Le détail donne celles qui existent. Corrigez l’en-tête, ou dites la forme dans l’adresse, avec « format ».");

    public static readonly ProblemType Conflit = new("conflit", 409, "Un autre envoi a pris le pas",
        "D’autres envois ont changé la même ressource au même moment, plusieurs fois de suite. Rien n’a été enregistré. Réessayez.");

    public static readonly ProblemType ImportsEnAttente = new("imports-en-attente", 409, "Trop d’imports attendent",
        "Les fichiers d’une source sont importés l’un après l’autre, et quelques-uns seulement peuvent attendre. Suivez ceux qui sont en cours, puis renvoyez le vôtre.");

    public static readonly ProblemType RessourceSupprimee = new("ressource-supprimee", 410, "Cette ressource a été supprimée",
        "Son producteur l’a supprimée. Retirez-la de votre copie. Son identifiant ne sera donné à rien d’autre.");

    public static readonly ProblemType CurseurExpire = new("curseur-expire", 410, "Ce curseur est trop ancien",
        "Les changements ne sont gardés qu’un temps. Ce qui a suivi ce curseur ne peut plus être rendu en entier : recommencez une copie. Demandez /v1/changements sans « apres », copiez tout, puis suivez « liens.suivant ».");

    public static readonly ProblemType ConditionNonRemplie = new("condition-non-remplie", 412, "La ressource n’est pas dans l’état attendu",
        "L’en-tête « If-Match » ou « If-None-Match » pose une condition que la ressource ne remplit pas : elle a changé, existe déjà, ou n’existe plus. Rien n’a été enregistré. Relisez la ressource, puis renvoyez votre demande avec sa nouvelle empreinte.");

    public static readonly ProblemType TypeDeContenuRefuse = new("type-de-contenu-refuse", 415, "Ce type de contenu n’est pas accepté",
        "L’en-tête « Content-Type » annonce un contenu que cette adresse ne lit pas. Le détail dit ce qui est accepté.");

    public static readonly ProblemType PartieAbsente = new("partie-absente", 416, "Cette partie du fichier n’existe pas",
        "L’en-tête « Range » demande des octets qui sont hors du fichier. L’en-tête « Content-Range » de la réponse en dit la taille. Reprenez le fichier sans « Range ».");

    public static readonly ProblemType ContenuInvalide = new("contenu-invalide", 422, "Le contenu envoyé n’est pas valide",
        "Le corps est lisible, mais un champ ne suit pas le schéma. La liste « erreurs » donne toutes les erreurs à la fois : la place de chacune dans le corps (JSON Pointer), son code, la valeur reçue, et les valeurs acceptées les plus proches. Rien n’a été enregistré.");

    public static readonly ProblemType RequeteTropLente = new("requete-trop-lente", 408, "La requête arrive trop lentement",
        "Le serveur n’attend pas un envoi sans fin. Réessayez d’une connexion plus rapide, ou envoyez moins de données à la fois.");

    public static readonly ProblemType CorpsTropGrand = new("corps-trop-grand", 413, "Le corps de la requête est trop grand",
        "La taille des corps est bornée. Envoyez moins de données à la fois.");

    public static readonly ProblemType AdresseTropLongue = new("adresse-trop-longue", 414, "L’adresse est trop longue",
        "L’adresse et ses paramètres sont bornés. Demandez moins de valeurs à la fois.");

    public static readonly ProblemType DebitDepasse = new("debit-depasse", 429, "Trop de requêtes",
        "Le nombre de requêtes par minute est borné, pour que l’API réponde à tous. Attendez le nombre de secondes que dit l’en-tête « Retry-After ». L’en-tête « RateLimit » de chaque réponse dit ce qui reste.");

    public static readonly ProblemType RequeteRefusee = new("requete-refusee", 400, "La requête est refusée",
        "Le serveur n’a pas accepté cette requête. Le statut HTTP en dit la raison.");

    public static readonly ProblemType ErreurInterne = new("erreur-interne", 500, "Une erreur est survenue",
        "La faute est chez nous. Réessayez plus tard ; si cela dure, signalez la valeur de « trace_id ».");

    public static readonly ProblemType PasPret = new("pas-pret", 503, "L’API démarre",
        "Les données ne sont pas encore chargées. Réessayez dans quelques secondes.");

    public static readonly ProblemType Occupee = new("api-occupee", 503, "L’API est occupée",
        "Cette opération coûte du calcul, et peu s’exécutent à la fois. Réessayez après le nombre de secondes que dit l’en-tête « Retry-After ».");

    public static readonly ProblemType BaseIndisponible = new("base-indisponible", 503, "La base de données ne répond pas",
        "La base de données est occupée, ou hors d’atteinte. Le détail dit si votre envoi est enregistré. Réessayez après le nombre de secondes que dit l’en-tête « Retry-After ».");

    public static readonly ProblemType StockagePlein = new("stockage-plein", 503, "Il n’y a plus de place pour écrire",
        "Le disque de l’API est plein. Les lectures continuent. Le détail dit si votre envoi est enregistré. Réessayez après le nombre de secondes que dit l’en-tête « Retry-After ».");

    public static readonly ProblemType AutoriteInjoignable = new("autorite-injoignable", 503, "L’autorité qui délivre les jetons ne répond pas",
        "Votre jeton ne peut pas être vérifié pour le moment : l’autorité qui l’a délivré ne répond pas à cette API. Il n’est pas en cause. Réessayez après le nombre de secondes que dit l’en-tête « Retry-After ».");

    public static IReadOnlyList<ProblemType> All { get; } =
    [
        ParametresInvalides, CurseurInvalide, RequeteIllisible, RequeteRefusee, CorpsIllisible, CorpsVide, JetonAbsent, JetonRefuse, PorteeInsuffisante, SourceInterdite,
        RessourceInconnue, RouteInconnue, VersionInconnue, MethodeRefusee, FormeIndisponible, RequeteTropLente, Conflit, ImportsEnAttente, RessourceSupprimee, CurseurExpire,
        ConditionNonRemplie,
        CorpsTropGrand, AdresseTropLongue, TypeDeContenuRefuse, PartieAbsente, ContenuInvalide, DebitDepasse, ErreurInterne, PasPret, Occupee,
        BaseIndisponible, StockagePlein, AutoriteInjoignable,
    ];

    public static ProblemType ForStatus(int status) => status switch
    {
        404 => RouteInconnue,
        500 => ErreurInterne,
        _ => All.FirstOrDefault(type => type.Status == status && status != 400) ?? RequeteRefusee with { Status = status },
    };
}
