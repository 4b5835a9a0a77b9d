using MediationNumerique.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Accueil;

/// <summary>The page that the contract names for its terms and its contact.</summary>
internal static class ConditionsEndpoints
{
    private const string Body = """
        <h2>Lire et réutiliser</h2>
        <p>La lecture est libre et gratuite, sans clé ni compte. Les données sont sous la licence de leur source, le plus
        souvent la <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a> : vous pouvez
        les réutiliser, y compris dans un produit vendu, en citant la source et la date de mise à jour.
        La licence de chacune est dans <a href="/v1/sources">les sources</a>.</p>
        <h2>Ce que nous demandons</h2>
        <p>Restez dans le débit que dit l’en-tête <code>RateLimit</code>. Pour tenir une copie, suivez
        <code>/v1/changements</code> au lieu de tout reprendre. Retirez de votre copie ce que son producteur a supprimé.</p>
        <h2>Ce que nous garantissons</h2>
        <p>Un programme écrit pour une version majeure continue de marcher tant qu’elle est servie. Les données sont celles
        des producteurs : l’API les vérifie et les relie, elle ne les invente pas.</p>
        <h2>Nous écrire</h2>
        <p>Une erreur sur un lieu : écrivez à son producteur, dont le contact est dans <a href="/v1/sources">les sources</a>.
        Un jeton pour écrire, ou une panne : écrivez à l’équipe qui vous a donné l’adresse de cette API, en citant la valeur de
        <code>trace_id</code>.</p>
        """;

    public static void MapConditions(this IEndpointRouteBuilder app) => app.MapGet("/conditions", Get).ExcludeFromDescription();

    private static ContentHttpResult Get(HttpRequest request) => TypedResults.Content(HtmlPage.Render("Conditions d’utilisation", Body, request.PathBase), HtmlPage.ContentType);
}
