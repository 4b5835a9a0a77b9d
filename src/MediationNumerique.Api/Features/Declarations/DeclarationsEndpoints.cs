using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Declarations;

internal static class DeclarationsEndpoints
{
    public static void MapDeclarations(this IEndpointRouteBuilder v1)
    {
        var lieux = Group("lieux", "un lieu", "mediatheque-capucines");
        lieux.MapGet("/{id_source}", GetLieu).MayFail(404, 410);
        DeclarationsEndpoints<LieuMediationNumerique>.MapWrites(lieux);

        var structures = Group("structures", "une structure", "reseau-mediatheques");
        structures.MapGet("/{id_source}", DeclarationsEndpoints<DeclaredStructure>.Get).MayFail(404, 410);
        DeclarationsEndpoints<DeclaredStructure>.MapWrites(structures);

        var services = Group("services", "un service", "capucines-pix");
        services.MapGet("/{id_source}", DeclarationsEndpoints<DeclaredService>.Get).MayFail(404, 410);
        DeclarationsEndpoints<DeclaredService>.MapWrites(services);

        RouteGroupBuilder Group(string kind, string noun, string example) =>
            v1.MapGroup($"/sources/{{source}}/{kind}").WithMetadata(new ResourceNoun(noun, example));
    }

    /// <summary>Lire la déclaration d’une ressource</summary>
    /// <remarks>Rend ce que le producteur a déclaré, après les corrections que son fichier a demandées : de quoi le modifier et le renvoyer. `origine=true` ajoute ce qu’il avait écrit là où l’API a corrigé.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="idSource" example="mediatheque-capucines">L’identifiant chez le producteur, encodé pour une adresse : une barre oblique s’écrit `%2F`.</param>
    /// <param name="criteres">Ce qui est demandé avec.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est lu.</param>
    /// <param name="requests">Les lectures et les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    private static Task<Results<DeclarationResult<LieuMediationNumerique>, ProblemResult>> GetLieu(
        string source,
        [FromRoute(Name = "id_source")] string idSource,
        DeclarationCriteres criteres,
        HttpContext http,
        WriteKind<LieuMediationNumerique> kind,
        DeclarationRequests requests,
        CancellationToken cancellationToken) => requests.GetAsync(kind, KeyOf(http, source, idSource), criteres.AvecOrigine, cancellationToken);

    public static DeclarationKey KeyOf(HttpContext http, string source, string idSource) => new(source, LastSegment.Of(http, idSource).Trim());
}

/// <summary>What a producer states, one statement at a time. In the contract, "une ressource" is what each kind is called.</summary>
/// <remarks>Handlers are public, since the contract's texts are only found on public methods of a generic type.</remarks>
internal static class DeclarationsEndpoints<TContent>
    where TContent : class
{
    public static void MapWrites(RouteGroupBuilder all)
    {
        var writes = all.MapGroup("").RequirePortee(Portees.LieuxEcrire).MayFail(404, 412);

        writes.MapPut("/{id_source}", Put).TakesBody<TContent>("application/json").Produces<Ecriture<TContent>>(201).Produces(204);
        writes.MapPatch("/{id_source}", Patch).TakesBody<TContent>(RequestBody.MergePatchType, isPatch: true).Produces(204).MayFail(409, 410);
        writes.MapDelete("/{id_source}", Delete).MayFail(410);
    }

    /// <summary>Lire la déclaration d’une ressource</summary>
    /// <remarks>Rend ce que le producteur a déclaré, tel quel : de quoi le modifier et le renvoyer.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="idSource" example="mediatheque-capucines">L’identifiant chez le producteur, encodé pour une adresse : une barre oblique s’écrit `%2F`.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est lu.</param>
    /// <param name="requests">Les lectures et les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    public static Task<Results<DeclarationResult<TContent>, ProblemResult>> Get(
        string source, [FromRoute(Name = "id_source")] string idSource, HttpContext http, WriteKind<TContent> kind, DeclarationRequests requests, CancellationToken cancellationToken) =>
        requests.GetAsync(kind, DeclarationsEndpoints.KeyOf(http, source, idSource), avecOrigine: false, cancellationToken);

    /// <summary>Déclarer ou remplacer une ressource</summary>
    /// <remarks>
    /// Crée ou remplace la déclaration entière. La renvoyer telle quelle ne change rien.
    /// Un champ qui vaut `null` est comme absent. Toutes les erreurs sont dites à la fois, et rien n’est alors enregistré. Dès la réponse, toutes les lectures montrent le changement.
    /// </remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="idSource" example="mediatheque-capucines">L’identifiant chez le producteur, encodé pour une adresse : une barre oblique s’écrit `%2F`.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est écrit.</param>
    /// <param name="requests">Les lectures et les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    public static Task<Results<EcritureResult<TContent>, ProblemResult>> Put(
        string source, [FromRoute(Name = "id_source")] string idSource, HttpContext http, WriteKind<TContent> kind, DeclarationRequests requests, CancellationToken cancellationToken) =>
        requests.PutAsync(kind, DeclarationsEndpoints.KeyOf(http, source, idSource), http, cancellationToken);

    /// <summary>Modifier une partie d’une ressource</summary>
    /// <remarks>
    /// Fusionne le corps avec la déclaration (JSON Merge Patch, RFC 7396) : un champ donné remplace, `null` retire, le reste demeure.
    /// Une liste est remplacée en entier.
    /// </remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="idSource" example="mediatheque-capucines">L’identifiant chez le producteur, encodé pour une adresse : une barre oblique s’écrit `%2F`.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est écrit.</param>
    /// <param name="requests">Les lectures et les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    public static Task<Results<EcritureResult<TContent>, ProblemResult>> Patch(
        string source, [FromRoute(Name = "id_source")] string idSource, HttpContext http, WriteKind<TContent> kind, DeclarationRequests requests, CancellationToken cancellationToken) =>
        requests.PatchAsync(kind, DeclarationsEndpoints.KeyOf(http, source, idSource), http, cancellationToken);

    /// <summary>Supprimer une ressource</summary>
    /// <remarks>La déclaration et la ressource publiée répondent ensuite 410, et le flux des changements annonce la suppression.</remarks>
    /// <param name="source" example="demonstration">Le nom court de la source.</param>
    /// <param name="idSource" example="mediatheque-capucines">L’identifiant chez le producteur, encodé pour une adresse : une barre oblique s’écrit `%2F`.</param>
    /// <param name="http">La requête.</param>
    /// <param name="kind">Ce qui est supprimé.</param>
    /// <param name="requests">Les lectures et les écritures.</param>
    /// <param name="cancellationToken">L’abandon de la requête.</param>
    public static Task<Results<NoContent, ProblemResult>> Delete(
        string source, [FromRoute(Name = "id_source")] string idSource, HttpContext http, WriteKind<TContent> kind, DeclarationRequests requests, CancellationToken cancellationToken) =>
        requests.DeleteAsync(kind, DeclarationsEndpoints.KeyOf(http, source, idSource), http, cancellationToken);
}
