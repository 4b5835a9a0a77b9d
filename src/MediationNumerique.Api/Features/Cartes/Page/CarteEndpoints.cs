using System.IO.Hashing;
using System.Net;
using MediationNumerique.Api.Features.Cartes.Mvt;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Features.Cartes.Page;

/// <summary>
/// The map: one page and its files, which this server serves itself. It may be framed by any site, and fetches nothing from
/// another host but the background that the settings name.
/// </summary>
internal static class CarteEndpoints
{
    private const string ForGood = "public, max-age=31536000, immutable";

    /// <summary>Communes change once a year, with the build.</summary>
    private const string ForADay = "public, max-age=86400";

    public static void AddCarte(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CarteFichiers>();
        builder.Services.AddSingleton<FondDePoints>();
        builder.Services.AddSingleton<FondDeCommunes>();
        builder.Services.AddOptions<CarteOptions>()
            .BindConfiguration(CarteOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
    }

    public static void MapCarte(this IEndpointRouteBuilder app)
    {
        var fond = app.ServiceProvider.GetRequiredService<IOptions<CarteOptions>>().Value.FondDeCarte;
        app.MapGet("/carte", Get).WithMetadata(new PagePolicy(Policy(fond.Origin), SecurityHeaders.Geolocation)).ExcludeFromDescription();
        app.MapGet("/favicon.svg", (HttpResponse response, CarteFichiers fichiers) => GetFichier(fichiers.Version, "icone.svg", response, fichiers)).ExcludeFromDescription();
        app.MapGet("/carte/{dossier}/{fichier}", GetFichier).ExcludeFromDescription();
        app.MapGet("/carte/fond.json", GetFond).ExcludeFromDescription();
        app.MapGet("/carte/fond/{z}/{x}/{y}.mvt", GetCommunes).ExcludeFromDescription();
    }

    /// <summary>Scripts, styles, tiles and answers from here; the worker too. Framed by anyone: that is what it is for.</summary>
    private static string Policy(string? origin) =>
        $"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'{(origin is null ? "" : $" {origin}")}; "
        + $"img-src 'self' data:{(origin is null ? "" : $" blob: {origin}")}; base-uri 'none'; form-action 'self'; frame-ancestors *";

    private static TextResult Get(HttpContext http, CarteFichiers fichiers, IOptions<CarteOptions> options)
    {
        var fond = options.Value.FondDeCarte;
        var root = $"{http.Request.PathBase.ToUriComponent()}/carte";
        var page = fichiers.Page
            .Replace("{racine}", root, StringComparison.Ordinal)
            .Replace("{version}", fichiers.Version, StringComparison.Ordinal)
            .Replace("{maplibre}", CarteFichiers.Library, StringComparison.Ordinal)
            .Replace("{fond}", WebUtility.HtmlEncode(fond.Url), StringComparison.Ordinal)
            .Replace("{attribution}", WebUtility.HtmlEncode(fond.Attribution), StringComparison.Ordinal);

        return new(page, HtmlPage.ContentType, EntityTag.Revalidate);
    }

    private static Results<FileContentHttpResult, ProblemResult> GetFichier(string dossier, string fichier, HttpResponse response, CarteFichiers fichiers)
    {
        if (fichiers.Find(dossier, fichier) is not { } found)
        {
            return new ProblemResult(ProblemType.RouteInconnue, "La carte n’a pas ce fichier. Rechargez la page : /carte.");
        }
        response.Headers.CacheControl = ForGood;

        return TypedResults.Bytes(found.Bytes, found.ContentType);
    }

    private static Results<FileContentHttpResult, EmptyHttpResult> GetFond(HttpContext http, FondDePoints fond) =>
        EntityTag.IsNotModified(http, XxHash3.HashToUInt64(fond.Json))
            ? TypedResults.Empty
            : TypedResults.Bytes(fond.Json, "application/geo+json");

    private static Results<FileContentHttpResult, NoContent, ProblemResult> GetCommunes(string z, string x, string y, HttpResponse response, FondDeCommunes communes)
    {
        var (tuile, erreurs) = TuileAddress.Read(z, x, y);
        if (tuile is null)
        {
            return ProblemResult.ForParameters(erreurs);
        }
        using var output = new PooledBuffer();
        communes.Draw(tuile.Value, output);
        response.Headers.CacheControl = ForADay;

        return output.Written.IsEmpty ? TypedResults.NoContent() : TypedResults.Bytes(output.Written.ToArray(), MvtLayer.ContentType);
    }
}
