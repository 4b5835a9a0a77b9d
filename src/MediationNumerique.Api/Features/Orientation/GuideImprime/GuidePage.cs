using System.Net;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>The guide as one page: the contents, the lists by need, the places by town, the index. No script, no other file.</summary>
internal static class GuidePage
{
    private const string Style = """
        @page { size: A4; margin: 12mm 12mm 15mm; @bottom-center { content: counter(page); font: 10pt system-ui, sans-serif; } }
        @page :first { @bottom-center { content: none; } }
        :root { color-scheme: light; }
        body { font: 1rem/1.45 system-ui, sans-serif; color: #111; background: #fff; max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
        h1 { font-size: 2.2rem; line-height: 1.15; } h2 { border-bottom: 3px solid #00558a; padding-bottom: .2rem; } h3 { margin: 1.2rem 0 .3rem; color: #00558a; }
        a { color: #00558a; } p, ul { margin: .3rem 0; } ul { padding-left: 1.2rem; }
        .numero { display: inline-block; min-width: 1.6rem; padding: 0 .3rem; border-radius: .3rem; background: #00558a; color: #fff; text-align: center; font-size: .85rem; text-decoration: none; }
        article { border-top: 1px solid #999; padding: .5rem 0; break-inside: avoid; overflow-wrap: anywhere; } article h4 { margin: 0 0 .2rem; font-size: 1.05rem; }
        .colonnes { columns: 18rem; column-gap: 2rem; } li { break-inside: avoid; } .index { columns: 16rem; column-gap: 2rem; list-style: none; padding: 0; }
        h2, h3, h4 { break-after: avoid; }
        @media print {
          body { max-width: none; margin: 0; padding: 0; font: 8.25pt/1.25 system-ui, sans-serif; } a { color: inherit; text-decoration: none; }
          h1 { font-size: 1.6rem; } h2 { column-span: all; margin: .8rem 0 .3rem; } h3 { margin: .6rem 0 .2rem; } p { margin: .1rem 0; } .ecran { display: none; }
          /* On paper, numbers and towns are enough to find a place; so few pages need neither contents nor index. */
          .colonnes { columns: auto; list-style: none; padding: 0; } .colonnes li { display: inline; margin-right: .6em; }
          .court nav, .court section[aria-labelledby="index"] { display: none; }
          nav ul ul { columns: 2; } section[aria-labelledby="lieux"], section[aria-labelledby="index"] { columns: 3; column-gap: 6mm; } .index { columns: auto; }
          article { padding: .15rem 0; } article h4 { font-size: 9pt; }
          /* A heading goes with what it is about. */
          h3:has(+ article) { break-after: avoid-column; } section > p { break-before: avoid; }
          .numero { padding: 0 .15rem; min-width: 1.1rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }
        """;

    /// <summary>So many places are found by leafing through.</summary>
    private const int InFewPages = 30;

    public static string Render(Sommaire sommaire, DateTimeOffset now) => $"""
        <!doctype html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="description" content="Où être aidé avec le numérique : les lieux, les horaires et les services, à imprimer.">
          <link rel="icon" href="favicon.svg" type="image/svg+xml">
          <title>Où être aidé avec le numérique : {Text(sommaire.Territoire.Nom)}</title>
          <style>{Style}</style>
        </head>
        <body{(sommaire.Lieux.Count() <= InFewPages ? " class=\"court\"" : "")}>
        <main>
        <header class="couverture">
        <h1>Où être aidé avec le numérique<br>{Text(sommaire.Territoire.Nom)}</h1>
        <p>{Count(sommaire.Lieux.Count(), "lieu", "lieux")} dans {Count(sommaire.Communes.Count, "commune", "communes")}. Guide du {Francais.Date(Jour(sommaire.Territoire, now))}.</p>
        <p>Les horaires sont ceux des sept jours qui suivent cette date. Avant de vous déplacer, appelez.</p>
        </header>
        <nav aria-labelledby="sommaire">
        <h2 id="sommaire">Sommaire</h2>
        <ul><li><a href="#besoins">De quoi avez-vous besoin ?</a><ul>{string.Concat(Categories(sommaire).Select(c => $"<li><a href=\"#besoin-{(int)c}\">{Text(Enumeration.ValueOf(c))}</a></li>"))}</ul></li>
        <li><a href="#lieux">Les lieux, commune par commune</a></li><li><a href="#index">Index des lieux</a></li></ul>
        </nav>
        <section aria-labelledby="besoins">
        <h2 id="besoins">De quoi avez-vous besoin ?</h2>
        <p>Le numéro renvoie à la fiche du lieu, dans les pages qui suivent.</p>
        {string.Concat(Categories(sommaire).Select(categorie => Besoin(sommaire, categorie)))}
        </section>
        <section aria-labelledby="lieux">
        <h2 id="lieux">Les lieux, commune par commune</h2>
        {string.Concat(sommaire.Communes.Select(commune => $"<h3>{Text(commune.Key)}</h3>{string.Concat(commune.Select(lieu => FicheDuGuide.Render(lieu, now)))}"))}
        </section>
        <section aria-labelledby="index">
        <h2 id="index">Index des lieux</h2>
        {string.Concat(sommaire.Index.Select(lettre => $"<h3>{lettre.Key}</h3><ul class=\"index\">{string.Concat(lettre.Select(lieu => $"<li>{Numero(lieu)} {Text(lieu.Lieu.Nom)}, {Text(lieu.Commune)}</li>"))}</ul>"))}
        </section>
        </main>
        </body>
        </html>
        """;

    public static string Text(string text) => WebUtility.HtmlEncode(Francais.Insecable(text));

    /// <summary>The day it is there.</summary>
    private static DateOnly Jour(Territoire territoire, DateTimeOffset now) =>
        DateOnly.FromDateTime(FuseauHoraire.Of(territoire.EnDepartement?.Code, territoire.Code).LocalTime(now));

    private static IEnumerable<ServiceCategorie> Categories(Sommaire sommaire) => Enum.GetValues<ServiceCategorie>().Where(c => sommaire.Proposant(c).Any());

    private static string Besoin(Sommaire sommaire, ServiceCategorie categorie)
    {
        var value = Enumeration.Of<ServiceCategorie>().Values[(int)categorie];

        return $"""
            <h3 id="besoin-{(int)categorie}">{Text(value.Valeur)}</h3>
            <p>{Text(value.Description ?? "")}</p>
            <ul class="colonnes">{string.Concat(sommaire.Proposant(categorie).Select(commune =>
                $"<li><strong>{Text(commune.Key)}</strong> : {string.Join(", ", commune.Select(lieu => $"{Numero(lieu)}<span class=\"ecran\"> {Text(lieu.Lieu.Nom)}</span>"))}</li>"))}</ul>
            """;
    }

    private static string Numero(LieuDuGuide lieu) => $"<a class=\"numero\" href=\"#lieu-{lieu.Numero}\">{lieu.Numero}</a>";

    private static string Count(int number, string one, string many) => $"{number} {(number < 2 ? one : many)}";
}
