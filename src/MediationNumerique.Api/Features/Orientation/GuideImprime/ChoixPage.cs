using System.Net;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Filtres;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>What <c>/guide</c> says to who has not chosen a territory: the départements that have places, and how to choose another one.</summary>
internal static class ChoixPage
{
    public static string Render(CatalogueSnapshot catalogue, FiltresFormats formats, PathString root) => HtmlPage.Render("Le guide imprimé d’un territoire", $"""
        <p>Ce guide réunit les lieux d’un territoire, par besoin et par commune, avec un index. Il se lit à l’écran et s’imprime.</p>
        <p>Pour une commune ou une intercommunalité, ajoutez son code à l’adresse :
        <a href="/guide?commune=69123"><code>/guide?commune=69123</code></a>,
        <a href="/guide?epci=200046977"><code>/guide?epci=200046977</code></a>.
        Cherchez un code avec <a href="/v1/territoires?q=lyon"><code>/v1/territoires?q=</code></a>.</p>
        <h2>Les départements</h2>
        <ul>
        {string.Concat(Departements(catalogue).Select(departement => $"""
            <li><a href="/guide?departement={departement.Code}">{WebUtility.HtmlEncode(formats.Departement.Parse(departement.Code).Nom)}</a> ({departement.Count})</li>
            """))}
        </ul>
        """, root);

    private static IEnumerable<(string Code, int Count)> Departements(CatalogueSnapshot catalogue)
    {
        using var all = catalogue.Lieux.Match(Selection.All);

        return [.. all.CountBy(Critere.Departement).Select(count => (count.Key, count.Value)).OrderBy(count => count.Key, StringComparer.Ordinal)];
    }
}
