namespace MediationNumerique.Api.Features.Guides;

internal static class GuideProducteurs
{
    public static Guide Value => new("producteurs", "Guide des producteurs",
        "Publier vos lieux, les corriger, et savoir quelles lignes d’un fichier sont à reprendre.", Texte);

    private const string Texte = """
        <h2>1. Essayer le fichier que vous avez</h2>
        <p>Rien à demander : ni jeton, ni compte, et rien n’est enregistré. Prenez votre fichier tel qu’il est : CSV, Excel (XLSX), LibreOffice
        (ODS), JSON, GeoJSON. Ici, <code>lieux.csv</code> :</p>
        <pre data-fichier="lieux.csv"><code>Nom de la structure;Type;Adresse;Code postal;Ville;Téléphone;Activités;Tarif;Mise à jour
        Espace fictif des Tilleuls;Médiathèque;1 rue Haute;1000;Bourg-en-Bresse;04 65 71 01 00;Démarches administratives / Accès internet;Gratuit;31/01/2026
        Atelier fictif du Moulin;Association;2 place Basse 15000 Aurillac;;;04 65 71 01 01;Initiation numérique;Adhésion;15/02/2026
        ;Mairie;4 quai Haut;12000;Rodez;;;;</code></pre>
        <p>Demandez comment l’API le comprend. Pour chaque champ : votre colonne, pourquoi, avec quelle confiance, et ce que
        deviendraient trois valeurs. Ce dont elle n’est pas sûre, elle le laisse et le dit :</p>
        <pre><code>curl --data-binary @lieux.csv '{{api}}/v1/correspondances/propositions'</code></pre>
        <p>Et ce qu’elle en prendrait, lu ainsi :</p>
        <pre><code>curl --data-binary @lieux.csv '{{api}}/v1/validations?correspondance=proposee'</code></pre>
        <p><code>resume</code> dit combien de lieux sont pris, corrigés ou refusés, et les causes qui coûtent le plus. <code>rapport</code>
        donne chaque remarque : la ligne, la colonne, ce qui a été lu, ce qui en a été fait. Le même rapport s’ouvre dans un tableur :</p>
        <pre><code>curl --data-binary @lieux.csv '{{api}}/v1/validations?correspondance=proposee&amp;format=csv' -o rapport.csv</code></pre>
        <p>Ou en XLSX : c’est alors votre tableau, avec deux colonnes de plus devant les vôtres, ce qui ne va pas et quoi écrire. Corrigez-le, et renvoyez-le :</p>
        <pre><code>curl --data-binary @lieux.csv '{{api}}/v1/validations?correspondance=proposee&amp;format=xlsx' -o rapport.xlsx</code></pre>
        <p>Vos données sont au schéma data.inclusion ? Envoyez les structures et les services ensemble : un objet
        <code>{"structures": […], "services": […]}</code>, ou un ZIP des deux fichiers.</p>

        <h2>2. Avoir un jeton</h2>
        <p>Écrire demande un jeton. L’équipe qui tient cette API vous le donne, pour vos sources et pour elles seules. Gardez-le secret. Il
        va dans l’en-tête <code>Authorization</code>, et nulle part ailleurs.</p>
        <pre><code>export JETON='collez-ici-le-jeton'</code></pre>

        <h2>3. Décrire votre source</h2>
        <p>Une source est un jeu de données. Son nom court, ici <code>mon-territoire</code>, est définitif.</p>
        <pre><code>curl -X PUT '{{api}}/v1/sources/mon-territoire' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: application/json' \
          -d '{"nom": "Mon territoire", "description": "Des lieux fictifs, pour essayer.", "licence": "Licence Ouverte 2.0"}'</code></pre>

        <h2>4. Dire une fois ce que veulent dire vos colonnes</h2>
        <p>C’est la <em>correspondance</em> de votre source. Partez de la proposition, et corrigez-la. Tous vos fichiers seront lus par elle.
        Sa grammaire est à l’adresse <a href="/openapi/schemas/correspondance.json">/openapi/schemas/correspondance.json</a>.</p>
        <pre><code>curl -X PUT '{{api}}/v1/sources/mon-territoire/correspondance' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: application/json' \
          -d '{"nom": {"colonne": "Nom de la structure"}, "adresse": {"colonne": "Adresse"}, "code_postal": {"colonne": "Code postal"},
               "commune": {"colonne": "Ville"}, "telephone": {"colonne": "Téléphone"}, "date_maj": {"colonne": "Mise à jour"},
               "services": [{"colonnes": ["Activités"], "termes": ["démarches"], "cible": "Aide aux démarches administratives"}],
               "frais_a_charge": [{"colonnes": ["Tarif"], "valeurs": ["Gratuit"], "cible": "Gratuit"}]}'</code></pre>
        <p>Sans elle, <code>correspondance=proposee</code> fait prendre à un import celle que l’API propose. Un fichier aux noms du schéma national n’en a pas besoin. Les correspondances de l’outil national (mednum-cli) sont acceptées telles quelles.</p>

        <h2>5. Importer un fichier</h2>
        <p>D’abord sans rien enregistrer, avec <code>simulation=true</code>. <code>Prefer: wait=30</code> attend la fin, trente secondes au plus.</p>
        <pre><code>curl -X POST '{{api}}/v1/sources/mon-territoire/imports?simulation=true' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: text/csv' -H 'Prefer: wait=30' --data-binary @lieux.csv</code></pre>
        <p>Puis pour de bon. Les lignes refusées sont laissées de côté, les autres sont publiées d’un coup.</p>
        <pre><code>curl -X POST '{{api}}/v1/sources/mon-territoire/imports' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: text/csv' -H 'Prefer: wait=30' --data-binary @lieux.csv</code></pre>
        <p>Lisez <code>etat</code> : <code>termine</code>, <code>refuse</code> (<code>motif</code> dit pourquoi) ou <code>echoue</code> (la
        faute est chez nous). S’il n’est pas fini, la réponse est 202 : redemandez-le à son adresse, <code>url</code>.</p>
        <p>Par défaut, un import ajoute et remplace. Avec <code>mode=complet</code>, il supprime aussi ce qui n’est plus dans le fichier. S’il
        devait supprimer plus de 30 % de vos lieux, il est refusé, à moins de <code>confirmer_suppressions=true</code>.</p>

        <h2>6. Lire le rapport</h2>
        <p>Vos imports, le dernier d’abord :</p>
        <pre><code>curl '{{api}}/v1/sources/mon-territoire/imports' -H "Authorization: Bearer $JETON"</code></pre>
        <p>Prenez l’<code>id</code> de l’un d’eux. Son rapport, en JSON, ou pour un tableur :</p>
        <pre><code>export IMPORT='collez-ici-l-id'</code></pre>
        <pre><code>curl "{{api}}/v1/sources/mon-territoire/imports/$IMPORT" -H "Authorization: Bearer $JETON"</code></pre>
        <pre><code>curl "{{api}}/v1/sources/mon-territoire/imports/$IMPORT?format=csv" -H "Authorization: Bearer $JETON" -o rapport.csv</code></pre>

        <h2>7. Écrire un lieu à la fois</h2>
        <p>L’identifiant du lieu est le vôtre. <code>PUT</code> le crée, ou le remplace en entier. Le refaire ne change rien.</p>
        <pre><code>curl -X PUT '{{api}}/v1/sources/mon-territoire/lieux/moulin' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: application/json' \
          -d '{"pivot": "00000000000000", "nom": "Atelier fictif du Moulin", "adresse": "2 place Basse", "code_postal": "15000",
               "commune": "Aurillac", "services": ["Aide aux démarches administratives"], "date_maj": "2026-02-01"}'</code></pre>
        <p>Ce qu’un import a corrigé, et ce que vous aviez écrit :</p>
        <pre><code>curl '{{api}}/v1/sources/mon-territoire/lieux/moulin?origine=true'</code></pre>
        <p><code>PATCH</code> ne change que ce qu’il nomme ; <code>null</code> retire un champ.</p>
        <pre><code>curl -X PATCH '{{api}}/v1/sources/mon-territoire/lieux/moulin' \
          -H "Authorization: Bearer $JETON" -H 'Content-Type: application/merge-patch+json' \
          -d '{"frais_a_charge": ["Gratuit"], "date_maj": "2026-02-15"}'</code></pre>
        <p>Toutes les erreurs viennent à la fois (422, <a href="/problemes/contenu-invalide">contenu-invalide</a>). Ce qui est accepté mais
        mérite un regard est dans <code>avertissements</code>. Le résultat se lit aussitôt :</p>
        <pre><code>curl '{{api}}/v1/lieux?sources=mon-territoire'</code></pre>
        <p>Et pour retirer un lieu :</p>
        <pre><code>curl -X DELETE '{{api}}/v1/sources/mon-territoire/lieux/moulin' -H "Authorization: Bearer $JETON"</code></pre>

        <h2>8. Laisser l’API venir chercher le fichier</h2>
        <p>Si votre fichier est publié à une adresse fixe, ajoutez-la à la description de la source. L’API le relit à la période dite, et
        l’importe en mode complet s’il a changé. L’équipe qui tient l’API doit d’abord autoriser son hôte ; sinon, la description est refusée.</p>
        <pre data-corps="/v1/sources/mon-territoire"><code>{
          "nom": "Mon territoire", "description": "Des lieux fictifs, pour essayer.", "licence": "Licence Ouverte 2.0",
          "moissonnage": { "url": "https://donnees.example/lieux.csv", "periode_heures": 24 }
        }</code></pre>
        <p>Ces imports sont dans la liste des vôtres, avec leur rapport.</p>

        <h2>9. Écrire votre programme</h2>
        <p>Donnez <a href="/openapi/v1.json">le contrat</a> à un générateur, ou lisez l’API vous-même.</p>
        """ + GuideCode.Texte;
}
