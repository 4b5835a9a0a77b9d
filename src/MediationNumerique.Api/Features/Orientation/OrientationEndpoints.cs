using FluentValidation;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Storage.Exemples;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Orientation;

internal static class OrientationEndpoints
{
    private const string Lieu = "pres_de";

    public static void AddOrientation(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DemandeReader>();
        builder.Services.AddSingleton<IValidator<OrientationCriteres>, OrientationCriteresValidator>();
        builder.Services.AddSingleton<CriteriaBody<OrientationCriteres>>();
    }

    public static void MapOrientation(this IEndpointRouteBuilder v1)
    {
        var orientation = v1.MapGroup("/orientation");

        orientation.MapGet("/", Get).Named("orienterPersonne");
        orientation.MapPost("/", Post).Named("orienterPersonneEnPrive").TakesCriteria<OrientationCriteres>("""{"pres_de": "45.7667,4.8803", "besoins": ["caf"], "profils": ["famille"], "disponibilites": ["sa"]}""");
        orientation.MapGet("/methode", GetMethode).Named("lireMethodeOrientation");
    }

    /// <summary>Orienter une personne</summary>
    /// <remarks>
    /// Dit où envoyer une personne, selon l’endroit où elle est, ce qu’il lui faut, sa situation et ses disponibilités. Chaque
    /// résultat dit pourquoi il est là, critère par critère, et comment faire. Ce que le producteur ne dit pas est inconnu, et
    /// compte moins qu’un oui mais plus qu’un non. S’il y a trop peu de réponses, la recherche s’élargit et le dit. Rien de ce qui
    /// est demandé n’est conservé : ni par un cache, ni dans un journal de l’API. Pour que rien n’en reste non plus dans une
    /// adresse, envoyez les mêmes critères par `POST`.
    /// </remarks>
    private static Results<JsonResult<ReponseOrientation>, ProblemResult> Get(
        OrientationCriteres criteres, LiveCatalogue catalogue, DemandeReader reader) =>
        reader.Read(criteres) is { } demande
            ? Result(catalogue, demande)
            : ProblemResult.ForParameters([SansLieu("Dites où est la personne : « pres_de=45.75,4.85 », ou « pres_de_commune=69123 ».") with { Parametre = Lieu }]);

    /// <summary>Orienter une personne, sans rien écrire dans l’adresse</summary>
    /// <remarks>
    /// La même question, par les mêmes critères, dans le corps : une adresse reste dans l’historique d’un navigateur et dans les
    /// journaux des serveurs qu’elle traverse. La réponse est la même, et n’est conservée par personne.
    /// </remarks>
    private static async Task<Results<JsonResult<ReponseOrientation>, ProblemResult>> Post(
        HttpRequest request, CriteriaBody<OrientationCriteres> body, LiveCatalogue catalogue, DemandeReader reader, CancellationToken cancellationToken)
    {
        var (criteres, problem) = await body.ReadAsync(request, cancellationToken);
        if (criteres is null)
        {
            return problem!;
        }

        return reader.Read(criteres) is { } demande
            ? Result(catalogue, demande)
            : ProblemResult.ForBody([SansLieu("Dites où est la personne : « pres_de », ou « pres_de_commune ».") with { Pointeur = $"/{Lieu}" }], 1);
    }

    private static Erreur SansLieu(string message) => new() { Code = ErrorCodes.ValeurVide, Message = message, Suggestions = [] };

    private static JsonResult<ReponseOrientation> Result(LiveCatalogue catalogue, Demande demande) =>
        new(Answer(catalogue.Current, demande), OrientationJson.Instance.ReponseOrientation, EntityTag.NotKept);

    /// <summary>Lire la méthode de l’orientation</summary>
    /// <remarks>Rend le calcul du score, les poids des critères, les besoins en mots simples et les profils : tout ce qu’il faut pour faire un formulaire, et pour comprendre un classement.</remarks>
    private static JsonResult<MethodeOrientation> GetMethode() => new(Methode.Publiee, OrientationJson.Instance.MethodeOrientation);

    /// <summary>Only what is answered is read back.</summary>
    internal static ReponseOrientation Answer(CatalogueSnapshot snapshot, Demande demande)
    {
        var recherche = new Recherche(snapshot, demande);
        var best = recherche.Run();
        var raisons = new Raisons(demande, recherche.Evaluation.Indexes);

        return new()
        {
            Total = best.Count,
            Resultats = [.. best.Select(candidat => ToResultat(candidat, Offre.Of(candidat.Entry, snapshot), demande, raisons))],
            Elargissements = recherche.Elargissements,
        };
    }

    private static ResultatOrientation ToResultat(Candidat candidat, Offre offre, Demande demande, Raisons raisons) => new()
    {
        Id = candidat.Groupe,
        Nom = offre.Nom,
        Fictif = Demonstration.IsOf(candidat.Entry) ? true : null,
        Score = Math.Round(candidat.Score, 4),
        DistanceKm = candidat.Kilometres is { } km ? Math.Round(km, 3) : null,
        Position = candidat is { IsOfCommune: true } ? PositionLieu.Commune : null,
        Raisons = raisons.Of(candidat, offre),
        CommentFaire = ProchainPas.Of(offre, demande.SansTelephone, demande.Maintenant),
        Ouvert = offre.Calendrier is { } calendrier ? EtatHoraire.IsOpen(calendrier, demande.Maintenant) : null,
        Horaires = offre.Calendrier is { } semaine ? HorairesEnClair.Semaine(semaine, demande.Maintenant) : [],
        Lieu = offre.Lieu,
        Service = offre.Service,
    };
}
