using System.Net;
using System.Security.Cryptography;
using System.Text;
using MediationNumerique.Api.Web;
using QRCoder;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

/// <summary>A sheet for the person to take along: one side of A4, in large type, without any other file.</summary>
internal static class FichePage
{
    private const string Style = """
        @page { size: A4; margin: 12mm; }
        :root { color-scheme: light; }
        body { font: 1.25rem/1.4 system-ui, sans-serif; color: #000; background: #fff; max-width: 46rem; margin: 1rem auto; padding: 0 1rem; }
        h1 { font-size: 1.5rem; margin: 0 0 .8rem; }
        article { border: 2px solid #000; border-radius: .6rem; padding: .6rem 1rem; margin: 0 0 .8rem; break-inside: avoid; overflow: hidden; overflow-wrap: anywhere; }
        h2 { font-size: 1.6rem; line-height: 1.15; margin: 0 0 .4rem; }
        p, ul { margin: .3rem 0; } ul { padding-left: 1.2rem; }
        a { color: inherit; } .tel { font-size: 1.6rem; font-weight: 700; white-space: nowrap; }
        .qr { float: right; width: 8rem; margin: 0 0 .5rem 1rem; text-align: center; font-size: .9rem; }
        .qr svg { width: 100%; height: auto; }
        footer { font-size: .9rem; } button { font: inherit; padding: .4rem 1rem; }
        .trois { font-size: 1rem; } .trois article { padding: .3rem .8rem; margin: 0 0 .4rem; } .trois p, .trois ul { margin: .1rem 0; } .trois h1 { margin: 0 0 .4rem; } .trois h2, .trois .tel { font-size: 1.25rem; } .trois .qr { width: 5.5rem; }
        @media print { body { margin: 0; padding: 0; max-width: none; font-size: 14pt; } body.trois { font-size: 10.5pt; } .trois footer p { margin: 0; } .ecran { display: none; } }
        """;

    private const string Script = "document.getElementById('imprimer').addEventListener('click', () => print());";

    /// <summary>The page may run that script, and nothing else.</summary>
    public static readonly PagePolicy Policy = new(
        $"{SecurityHeaders.Default}; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'",
        SecurityHeaders.NoPermission);

    /// <summary>Past this, hours and names leave no room for large type on one side.</summary>
    private const int InLargeType = 1;

    public static string Render(IReadOnlyList<Feuille> feuilles, DateTimeOffset now) => $"""
        <!doctype html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="robots" content="noindex">
          <meta name="description" content="L’adresse, le téléphone, les horaires et les services d’un lieu où être aidé avec le numérique.">
          <link rel="icon" href="../../favicon.svg" type="image/svg+xml">
          <title>{(feuilles.Count == 1 ? Text(feuilles[0].Nom) : "Où être aidé avec le numérique")}</title>
          <style>{Style}</style>
        </head>
        <body{(feuilles.Count > InLargeType ? " class=\"trois\"" : "")}>
        <main>
        <h1>Où être aidé avec le numérique</h1>
        {string.Concat(feuilles.Select(feuille => Article(feuille, now, isAlone: feuilles.Count <= InLargeType)))}
        </main>
        <footer>
        <p>Fiche du {Francais.Date(feuilles[0].Jour(now))}. Les horaires sont ceux des sept jours qui viennent.</p>
        <p class="ecran"><button type="button" id="imprimer">Imprimer</button> Elle tient sur une page.</p>
        </footer>
        <script>{Script}</script>
        </body>
        </html>
        """;

    private static string Article(Feuille feuille, DateTimeOffset now, bool isAlone) => $"""
        <article>
        {Qr(feuille)}
        <h2>{Text(feuille.Nom)}</h2>
        {Paragraph(feuille.EstFictif ? "Lieu inventé, pour essayer : n’y envoyez personne." : null)}
        {Paragraph(feuille.Service is null ? null : $"Pour : {feuille.Service}")}
        {(feuille.Adresse.Count == 0 ? "" : $"<p>{string.Join("<br>", feuille.Adresse.Select(Text))}</p>")}
        {(feuille.Telephone is null ? "" : $"<p>Téléphone : <a class=\"tel\" href=\"tel:{Text(feuille.Numero!)}\">{Text(feuille.Telephone)}</a></p>")}
        {Paragraph(feuille.Courriel is null ? null : $"Courriel : {feuille.Courriel}")}
        {(feuille.PriseRdv is null ? "" : $"<p>Rendez-vous : {Text(feuille.PriseRdv)}</p>")}
        {Horaires(feuille, now, isAlone)}
        {Paragraph(feuille.Avertissement)}
        {Paragraph($"{feuille.Frais} {feuille.Age(now)}")}
        </article>
        """;

    private static string Horaires(Feuille feuille, DateTimeOffset now, bool isAlone)
    {
        if (feuille.Calendrier is null)
        {
            return Paragraph(feuille.Horaires is null ? "Horaires inconnus : renseignez-vous avant de venir." : $"Horaires, tels qu’ils sont donnés : {feuille.Horaires}");
        }
        var days = HorairesEnClair.Semaine(feuille.Calendrier, now);

        if (days.Count == 0)
        {
            return Paragraph("Fermé les sept jours qui viennent.");
        }

        return !isAlone
            ? Paragraph($"Ouvert {HorairesEnClair.EnUneLigne(feuille.Calendrier, now)}.")
            : $"<p>Ouvert :</p><ul>{string.Concat(days.Select(day => $"<li>{Text(day)}</li>"))}</ul>";
    }

    /// <summary>A link that is hard to type, for a telephone to read. One that is too long for a code stays a text.</summary>
    private static string Qr(Feuille feuille)
    {
        const int LongestInCode = 1_000;
        if (feuille.PriseRdv is not { Length: <= LongestInCode } link)
        {
            return "";
        }
        using var data = QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);

        return $"""<div class="qr" role="img" aria-label="Code à scanner pour prendre rendez-vous">{code.GetGraphic(4, "#000000", "#ffffff", true, SvgQRCode.SizingMode.ViewBoxAttribute)}Rendez-vous</div>""";
    }

    private static string Paragraph(string? text) => text is null ? "" : $"<p>{Text(text)}</p>";

    private static string Text(string text) => WebUtility.HtmlEncode(Francais.Insecable(text));
}
