namespace MediationNumerique.Api.Features.Guides;

internal static class GuideCartographes
{
    public static Guide Value => new("cartographes", "Guide des cartographes",
        "Placer les lieux sur votre carte, puis la tenir à jour sans tout reprendre.", Texte);

    private const string Texte = """
        <h2>1. Choisir un territoire</h2>
        <p>Un territoire se désigne par son code officiel. Cherchez-le par son nom :</p>
        GET /v1/territoires?q=grenoble
        <p>Puis demandez ses lieux, avec <code>region</code>, <code>departement</code>, <code>epci</code> ou <code>commune</code> :</p>
        GET /v1/lieux?epci=200040715
        <p>Le code d’une grande ville comprend ses arrondissements. Une ancienne commune rend celle d’aujourd’hui. Ici, tout Lyon :</p>
        GET /v1/lieux?commune=69123

        <h2>2. Ou un cadre</h2>
        <p>L’ouest, le sud, l’est, le nord : ce que montre votre carte.</p>
        GET /v1/lieux?bbox=4.7,45.6,5.0,45.9
        <p>Certains lieux n’ont pas de coordonnées. Aucun cadre ne les contient ; leur territoire, si.</p>

        <h2>3. Ne prendre que l’utile</h2>
        <p>Un point sur une carte demande peu de champs. Nommez-les avec <code>champs</code> ; <code>id</code> vient toujours.</p>
        GET /v1/lieux?bbox=4.7,45.6,5.0,45.9&champs=nom,latitude,longitude&limite=1000
        <p>Au clic sur le point, lisez le lieu entier à l’adresse <code>/v1/lieux/{id}</code>.</p>

        <h2>4. En GeoJSON, en CSV, ou tout d’un coup</h2>
        <p>La même liste se lit en GeoJSON, à donner telle quelle à votre carte. Un lieu sans coordonnées y est, sans géométrie.</p>
        GET /v1/lieux?departement=38&limite=1000&format=geojson
        <p>Elle se lit aussi en CSV, avec les colonnes du schéma national, et en NDJSON, un lieu par ligne. Dans ces deux formes,
        la page suivante est dans l’en-tête <code>Link</code>.</p>
        GET /v1/lieux?departement=38&limite=1000&format=csv
        <p>Pour toutes les données, prenez un fichier : il est fait d’avance, compressé, et un téléchargement coupé reprend.</p>
        GET /v1/exports

        <h2>5. Lire page par page</h2>
        <p>Une page a 50 lieux ; <code>limite</code> va jusqu’à 10 000. <code>total</code> dit combien il y en a en tout.</p>
        GET /v1/lieux?departement=38&limite=20&champs=nom
        <p>L’adresse de la page suivante est dans <code>liens.suivant</code>. Suivez-la telle quelle. Quand elle n’y est plus, vous
        avez tout. Si des lieux changent pendant votre lecture, les autres ne sont ni oubliés ni répétés.</p>

        <h2>6. Ne pas reprendre ce qui n’a pas changé</h2>
        <p>Chaque réponse a une empreinte, l’en-tête <code>ETag</code>. Renvoyez-la dans <code>If-None-Match</code> : si rien n’a
        changé, la réponse est 304, sans contenu. Avec curl, deux options suffisent. Lancez cette commande deux fois : la seconde ne
        transmet rien.</p>
        <pre><code>curl --etag-save isere.etag --etag-compare isere.etag -o isere.json \
          '{{api}}/v1/lieux?departement=38&amp;limite=10000'</code></pre>

        <h2>7. Tenir une copie à jour</h2>
        <p>Pour un territoire, l’empreinte suffit. Pour une copie de tous les lieux, suivez les changements, dans cet ordre.</p>
        <p>D’abord, notez d’où suivre : gardez <code>liens.suivant</code>.</p>
        GET /v1/changements?natures=lieu
        <p>Ensuite, copiez tous les lieux, page par page.</p>
        GET /v1/lieux?limite=10000
        <p>Enfin, revenez quand vous voulez à l’adresse gardée. Pour chaque changement, dans l’ordre :</p>
        <ul>
        <li><code>upsert</code> : mettez <code>lieu</code> dans votre copie, à la place du précédent s’il y est ;</li>
        <li><code>suppression</code> : retirez le lieu qui a cet <code>id</code>.</li>
        </ul>
        <p>Tant que <code>a_jour</code> vaut <code>false</code>, suivez <code>liens.suivant</code> tout de suite. Sinon, gardez cette
        adresse pour la prochaine fois. Un changement peut revenir : l’appliquer deux fois ne change rien. Si vous ne revenez pas
        pendant trop longtemps, la réponse est 410, <a href="/problemes/curseur-expire">curseur-expire</a> : refaites la copie.</p>

        <h2>8. Ouvrir les lieux dans QGIS, les convertir avec GDAL</h2>
        <p>L’API parle aussi OGC API Features. Dans QGIS : Couche, Ajouter une couche, WFS / OGC API – Features, Nouveau, et
        l’adresse <code>{{api}}/ogc</code>. Il y a deux couches, <code>lieux</code> et <code>services</code>. Un filtre de couche
        est calculé par l’API. Avec GDAL : <code>ogr2ogr lieux.gpkg OAPIF:{{api}}/ogc lieux</code>.</p>
        <p>Un cadre, un département, ou une condition en CQL2 ; en degrés, ou en Lambert-93 :</p>
        GET /ogc/collections/lieux/items?bbox=4.7,45.6,5.0,45.9&crs=http://www.opengis.net/def/crs/EPSG/0/2154
        GET /ogc/collections/lieux/items?filter=CASEI(ACCENTI(nom))%20LIKE%20'%25mediatheque%25'
        <p>Ici, un objet sans coordonnées est dans tout cadre, et un objet sans date dans tout intervalle : le standard le veut.</p>

        <h2>9. Dessiner des milliers de lieux</h2>
        <p>Une carte faite avec MapLibre ou OpenLayers lit des tuiles vectorielles. Donnez-lui cette adresse comme source : les
        filtres y sont gardés. La couche <code>lieux</code> a un point par lieu, avec de quoi choisir sa couleur ; la couche
        <code>grappes</code>, jusqu’au zoom 10, réunit les lieux proches et dit leur <code>nombre</code>.</p>
        GET /v1/tuiles.json?departement=38
        <p>Une carte qui ne lit pas de tuiles prend les mêmes grappes en GeoJSON.</p>
        GET /v1/grappes?bbox=4.7,45.6,5.0,45.9&zoom=9
        <p>Pour n’avoir rien à écrire, intégrez <a href="/carte?departement=38">notre carte</a> à votre page. Son adresse garde les
        filtres ; <code>filtres=0</code> cache ceux de la page. Elle vous donne le code à copier :</p>
        <p><code>&lt;iframe src="{{api}}/carte?departement=38&amp;amp;filtres=0" title="Carte des lieux de médiation numérique"
          width="100%" height="600"&gt;&lt;/iframe&gt;</code></p>

        <h2>10. Citer les sources</h2>
        <p>Chaque lieu nomme sa <code>source</code>. Affichez son nom, sa licence, et la date de mise à jour du lieu.</p>
        GET /v1/sources

        <h2>11. Écrire votre programme</h2>
        <p>Donnez <a href="/openapi/v1.json">le contrat</a> à un générateur, ou lisez l’API vous-même.</p>
        """ + GuideCode.Texte;
}
