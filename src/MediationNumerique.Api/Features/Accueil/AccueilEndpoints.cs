using System.Net;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Accueil;

/// <summary>The home page: what this is, how much it holds now, and three queries to click.</summary>
internal static class AccueilEndpoints
{
    private static readonly (string Query, string Text)[] s_examples =
    [
        ("/v1/lieux?departement=38&services=Aide%20aux%20d%C3%A9marches%20administratives&frais=Gratuit",
            "En Isère, les lieux gratuits qui aident à faire ses démarches"),
        ("/v1/lieux?pres_de=45.7578,4.832&rayon=5&champs=nom,adresse,commune,telephone,horaires",
            "À moins de 5 km de la place Bellecour à Lyon, les plus proches d’abord"),
        ("/v1/services?region=84&q=mediatheque&publics=Seniors&facettes=services,departement",
            "Dans les médiathèques d’Auvergne-Rhône-Alpes, les services pour les seniors, et combien par catégorie"),
    ];

    public static void MapAccueil(this IEndpointRouteBuilder app) => app.MapGet("/", Get).ExcludeFromDescription();

    private static ContentHttpResult Get(LiveCatalogue catalogue, HttpRequest request) =>
        TypedResults.Content(HtmlPage.Render("L’API de la médiation numérique", Body(catalogue.Current), request.PathBase), HtmlPage.ContentType);

    private static string Body(CatalogueSnapshot catalogue)
    {
        var departements = catalogue.Lieux.Tables.Count(table => table.Index.Keys.Values(Critere.Departement).Count > 0);

        return $"""
            <p>Près de chez chacun, des lieux aident à se servir du numérique : médiathèques, France Services, centres sociaux,
            bus qui vont de village en village. Cette API publique les donne à vos cartes et à vos logiciels, dans les mots du
            <a href="https://lamednum.github.io/standard-mediation-num/">schéma national</a>, sans clé et sans compte.</p>
            <dl>
            {Figure("Lieux", catalogue.Lieux.Count)}
            {Figure("Services", catalogue.Services.Count)}
            {Figure("Structures", catalogue.Structures.Count)}
            {Figure("Départements", departements)}
            {Figure("Sources", catalogue.Sources.Length)}
            </dl>
            <h2>Trois questions pour essayer</h2>
            <ul>
            {string.Concat(s_examples.Select(example => $"""<li><a href="{WebUtility.HtmlEncode(example.Query)}">{example.Text}</a></li>"""))}
            </ul>
            <h2>Commencer</h2>
            <p>Voyez-les sur <a href="/carte">la carte</a>, que vous pouvez aussi intégrer à votre site.</p>
            <p>Vous faites une carte, un logiciel d’accompagnement, ou vous publiez des lieux : <a href="/guides">un guide</a> vous
            attend. Toutes les opérations s’essaient dans <a href="/documentation">la documentation</a>. Votre assistant peut lire
            <a href="/llms.txt">l’index en texte</a>.</p>
            <h2>D’où viennent les données</h2>
            <ul>
            {string.Concat(catalogue.Sources.Select(source => $"<li><strong>{WebUtility.HtmlEncode(source.Nom)}</strong> : {WebUtility.HtmlEncode(source.Description)} ({WebUtility.HtmlEncode(source.Licence)})</li>"))}
            </ul>
            <p>Le détail est dans <a href="/v1/sources">les sources</a>. Le contrat à donner à vos outils :
            <a href="/openapi/v1.json">OpenAPI</a>.</p>
            """;
    }

    private static string Figure(string name, int number) => $"<div><dt>{name}</dt><dd>{Francais.Entier(number)}</dd></div>";
}
