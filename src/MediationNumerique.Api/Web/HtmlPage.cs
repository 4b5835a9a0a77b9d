using System.Net;

namespace MediationNumerique.Api.Web;

/// <summary>The frame of the pages for people: no script, no request to another host.</summary>
internal static class HtmlPage
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <param name="title">Plain text.</param>
    /// <param name="body">HTML, whose links to this API begin with a slash.</param>
    /// <param name="root">Where this API is behind its proxy: links get it before them.</param>
    public static string Render(string title, string body, PathString root)
    {
        // What is wider than the page is scrolled with the keyboard too.
        var page = Write(title, body).Replace("<pre", "<pre tabindex=\"0\"", StringComparison.Ordinal);

        return root.HasValue ? page.Replace("href=\"/", $"href=\"{root.ToUriComponent()}/", StringComparison.Ordinal) : page;
    }

    private static string Write(string title, string body) => $$"""
        <!doctype html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="description" content="Les lieux de médiation numérique de France, pour vos cartes et vos logiciels. {{WebUtility.HtmlEncode(title)}}.">
          <link rel="icon" href="/favicon.svg" type="image/svg+xml">
          <title>{{WebUtility.HtmlEncode(title)}} — MediationNumerique.Api</title>
          <style>
            :root { color-scheme: light dark; --accent: light-dark(#00558a, #7cc4ff); --soft: light-dark(#f2f5f8, #1c2530); }
            body { font: 1.05rem/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h1 { line-height: 1.2; } a { color: var(--accent); } code, pre { background: var(--soft); border-radius: .3rem; }
            code { padding: .1rem .3rem; } pre { padding: .8rem; overflow-x: auto; } li { margin: .4rem 0; }
            dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 1rem; }
            dl div { background: var(--soft); border-radius: .5rem; padding: .8rem; } dt { font-size: .9rem; } dd { margin: 0; font-size: 1.6rem; font-weight: 600; }
          </style>
        </head>
        <body>
        <main>
        <h1>{{WebUtility.HtmlEncode(title)}}</h1>
        {{body}}
        <p><a href="/">Accueil</a> · <a href="/guides">Guides</a> · <a href="/documentation">Documentation</a> · <a href="/problemes">Problèmes</a> · <a href="/conditions">Conditions</a></p>
        </main>
        </body>
        </html>
        """;
}
