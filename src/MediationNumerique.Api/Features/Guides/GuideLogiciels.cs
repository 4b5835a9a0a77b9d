namespace MediationNumerique.Api.Features.Guides;

internal static class GuideLogiciels
{
    public static Guide Value => new("logiciels", "Guide des logiciels d’accompagnement",
        "Trouver en une requête où une personne peut être aidée, près de chez elle.", Texte);

    private const string Texte = """
        <p>Une requête dit où envoyer une personne, dans quel ordre, et pourquoi. Les listes de services et de lieux viennent ensuite,
        pour qui veut choisir soi-même.</p>

        <h2>1. Orienter une personne</h2>
        <p>Vous avez deux minutes : dites où est la personne, ce qu’il lui faut, qui elle est, quand elle peut venir. L’API rend les
        lieux et les services dans l’ordre, et dit pour chacun ses raisons et la prochaine étape.</p>
        GET /v1/orientation?pres_de_commune=69266&besoins=caf&profils=famille&disponibilites=sa
        <p>La réponse n’est gardée par aucun cache. Mais une adresse reste dans l’historique d’un navigateur et dans les journaux des
        serveurs qu’elle traverse : avec la position exacte d’une personne, envoyez les mêmes critères dans le corps.</p>
        <pre><code>curl -X POST '{{api}}/v1/orientation' -H 'Content-Type: application/json' \
          -d '{"pres_de": "45.7667,4.8803", "besoins": ["caf"], "profils": ["famille"], "disponibilites": ["sa"]}'</code></pre>
        <p>Ce qui n’est pas renseigné n’est pas compté comme un refus. Les poids, les besoins et les profils sont publiés :</p>
        GET /v1/orientation/methode
        <p>Pour que la personne reparte avec l’adresse, imprimez sa fiche, ou envoyez-la par SMS :</p>
        GET /v1/orientation/fiche?ids=cae3c4ea-f1c5-5c88-bf5e-74fb40920969
        GET /v1/orientation/fiche?ids=cae3c4ea-f1c5-5c88-bf5e-74fb40920969&format=texte
        <p>Elle se demande aussi par <code>POST</code>, les mêmes critères dans le corps.</p>
        <p>Pour une salle d’attente, imprimez <a href="/guide">le guide d’un territoire</a>.</p>

        <h2>2. Chercher des services près de chez elle</h2>
        <p>Un lieu propose plusieurs services : chacun dit à qui il s’adresse, combien il coûte, comment prendre rendez-vous, et dans
        quel lieu il se rend.</p>
        <p>Trouvez le code de sa commune :</p>
        GET /v1/territoires?q=villeurb&type=commune
        <p>Puis cherchez autour, les plus proches d’abord. <code>rayon</code> est en kilomètres ; <code>distance_km</code> est à vol
        d’oiseau, depuis le centre de la commune.</p>
        GET /v1/services?pres_de_commune=69266&rayon=10
        <p>Autour d’un point, latitude puis longitude :</p>
        GET /v1/services?pres_de=45.7667,4.8803&rayon=3
        <p>Une liste est faite pour être gardée par des caches, avec son adresse. N’y mettez pas le point exact où est une personne :
        la question 1 est faite pour cela.</p>

        <h2>3. Ce dont elle a besoin</h2>
        <p>Le besoin est une catégorie du schéma national. Vos listes de choix se remplissent avec les référentiels :</p>
        GET /v1/referentiels/services
        <p>Accents et majuscules ne comptent pas.</p>
        GET /v1/services?pres_de_commune=69266&rayon=20&services=Aide+aux+démarches+administratives

        <h2>4. Ce qui lui convient</h2>
        <p><code>publics</code> dit à qui le service s’adresse, <code>prises_en_charge</code> ce qu’il prévoit en cas de handicap ou
        d’illettrisme, <code>frais</code> ce qu’il coûte. Les filtres s’ajoutent. Deux valeurs séparées par une virgule : l’une ou l’autre suffit.</p>
        GET /v1/services?pres_de_commune=38185&rayon=20&publics=Seniors,Jeunes&frais=Gratuit
        GET /v1/services?prises_en_charge=Surdité

        <h2>5. Avec un rendez-vous</h2>
        <p><code>prise_rdv</code> est l’adresse où le prendre. Ouvrez-la telle quelle.</p>
        GET /v1/services?pres_de_commune=69123&rayon=20&prise_rdv=true

        <h2>6. Sans se déplacer</h2>
        <p>Un service à distance vaut pour un territoire, ses <code>zones</code>. Dans le Cantal :</p>
        GET /v1/services?departement=15&en_ligne=true

        <h2>7. Montrer le lieu</h2>
        <p>Le service rend le nom, l’adresse et le téléphone de son <code>lieu</code>. Le reste, dont la présentation et l’accessibilité,
        est à l’adresse <code>/v1/lieux/{id}</code>. Pour une liste de lieux, peu de champs suffisent :</p>
        GET /v1/lieux?pres_de_commune=38185&rayon=10&champs=nom,adresse,commune,telephone,horaires&limite=5
        <p>Certaines données sont anciennes : montrez <code>date_maj</code>, et conseillez d’appeler avant de se déplacer.</p>

        <h2>8. Lire un problème</h2>
        <p>L’API ne devine pas. Une faute dans un filtre est refusée, et la bonne valeur proposée :</p>
        GET /v1/services?frais=gratui — 400
        <p>Toutes les erreurs ont la même forme. <code>detail</code> se montre à une personne. <code>type</code> est l’adresse d’une page
        qui explique, et ne change pas : c’est lui que lit votre programme. <code>erreurs</code> nomme chaque paramètre en cause, avec ses
        <code>suggestions</code>.</p>
        <ul>
        <li>400 : corrigez la requête ; la refaire telle quelle ne sert à rien.</li>
        <li>404 et 410 : cela <a href="/problemes/ressource-inconnue">n’existe pas</a>, ou <a href="/problemes/ressource-supprimee">n’existe plus</a>.</li>
        <li>429 et 503 : attendez le nombre de secondes que dit l’en-tête <code>Retry-After</code>, sinon quelques secondes, puis réessayez.</li>
        </ul>
        <p>Les voici tous : <a href="/problemes">les problèmes</a>.</p>

        <h2>9. Écrire votre programme</h2>
        <p>Donnez <a href="/openapi/v1.json">le contrat</a> à un générateur : il écrit le client de l’API dans votre langage. Une réponse
        peut gagner des champs avec le temps : ignorez ceux que vous ne connaissez pas.</p>
        """ + GuideCode.Texte;
}
