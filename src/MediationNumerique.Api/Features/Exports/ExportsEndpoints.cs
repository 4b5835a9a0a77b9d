using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Exports;

internal static class ExportsEndpoints
{
    public static void AddExports(this IHostApplicationBuilder builder) => builder.Services.AddSingleton<ExportStore>();

    public static void MapExports(this IEndpointRouteBuilder v1)
    {
        var exports = v1.MapGroup("/exports");

        exports.MapGet("/", List);
        exports.MapGet("/{fichier}", Get)
            .WithMetadata(ExportKinds.All.Select(kind => kind.TypeContenu).Distinct().Select(type => new FileAnswer(type)).ToArray<object>())
            .WithMetadata(new RangedFile())
            .MayFail(404, 412, 416);
    }

    /// <summary>Lister les exports</summary>
    /// <remarks>
    /// Rend les fichiers de toutes les données, avec leur taille, leur date et leur empreinte. Un fichier est refait quand les données
    /// ont changé, au plus une fois par minute. La première demande après un changement attend qu’il soit fait.
    /// </remarks>
    /// <param name="request">La requête.</param>
    /// <param name="store">Les fichiers.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<JsonResult<Liste<Export>>> List(HttpRequest request, ExportStore store, CancellationToken cancellationToken)
    {
        var exports = new List<Export>();
        foreach (var kind in ExportKinds.All)
        {
            exports.Add(ToExport(kind, await store.GetAsync(kind, cancellationToken), request));
        }

        return new(new() { Total = exports.Count, Resultats = exports, Liens = new() }, ExportsJson.Instance.ListeExport);
    }

    /// <summary>Télécharger un export</summary>
    /// <remarks>
    /// Rend un fichier de toutes les données. Une partie se demande avec l’en-tête `Range` : un téléchargement coupé reprend où il
    /// en était. Avec `If-None-Match` ou `If-Modified-Since`, la réponse est 304 si rien n’a changé.
    /// </remarks>
    /// <param name="fichier" example="lieux-schema-national.csv">Le nom du fichier, lu dans la liste des exports.</param>
    /// <param name="store">Les fichiers.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static async Task<Results<ExportResult, ProblemResult>> Get(string fichier, ExportStore store, CancellationToken cancellationToken)
    {
        if (ExportKinds.All.FirstOrDefault(kind => kind.Nom == fichier) is { } kind)
        {
            return new ExportResult(kind, await store.GetAsync(kind, cancellationToken));
        }
        var hint = Suggestions.Nearest(fichier, ExportKinds.All.Select(known => known.Nom)) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return new ProblemResult(ProblemType.RessourceInconnue, $"Aucun export ne s’appelle « {fichier.Shortened()} ».{hint} Voyez /v1/exports.");
    }

    private static Export ToExport(ExportKind kind, ExportFile file, HttpRequest request) => new()
    {
        Nom = kind.Nom,
        Description = kind.Description,
        TypeContenu = kind.TypeContenu,
        Schema = kind.Schema,
        NombreLignes = file.Rows,
        Taille = file.Size,
        TailleGzip = file.GzipSize,
        TailleBrotli = file.BrotliSize,
        Date = file.Date,
        Sha256 = file.Sha256,
        Url = new(PublicUrl.Of(request, $"/v1/exports/{kind.Nom}")),
    };
}
