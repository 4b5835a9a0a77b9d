using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Web.Limits;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Changements;

internal static class ChangementsEndpoints
{
    public static void MapChangements(this IEndpointRouteBuilder v1) =>
        v1.MapGroup("/changements").MapGet("/", List).MayFail(410).CountsFor(rows: 250);

    /// <summary>Lister les changements</summary>
    /// <remarks>
    /// Pour tenir une copie à jour. 1. Demandez cette adresse sans `apres` : elle donne dans `liens.suivant` d’où suivre.
    /// 2. Copiez tout : `/v1/lieux`, et si besoin `/v1/services` et `/v1/structures`. 3. Suivez `liens.suivant` tant que
    /// `a_jour` est faux ; gardez le dernier, et revenez-y plus tard. Appliquez les changements dans l’ordre : `upsert` ajoute
    /// ou remplace, `suppression` retire. Un changement déjà connu peut revenir, sans dommage : la première fois surtout, car
    /// la position donnée remonte à un quart d’heure, le temps que les caches gardent une liste. Après un statut 410, le curseur
    /// est trop ancien : recommencez. Les sources se relisent à `/v1/sources`.
    /// </remarks>
    private static async Task<Results<ChangementsResult, ProblemResult>> List(
        ChangementsCriteres criteres, ChangeFeed feed, CancellationToken cancellationToken)
    {
        if (criteres.Apres is not [var apres, ..])
        {
            return new ChangementsResult(await feed.StartAsync(cancellationToken));
        }
        var limite = criteres.Limite is [var text, ..] ? IntegerFormat.Parse(text) : ChangementsCriteresValidator.DefaultLimite;
        var page = Position.Decode(apres) is { } after
            ? await feed.ReadAsync(after, limite, NaturesOf(criteres.Natures), cancellationToken)
            : null;

        return page is not null ? new ChangementsResult(page) : new ProblemResult(
            ProblemType.CurseurExpire,
            "Ce curseur est trop ancien, ou n’est pas de cette API. Recommencez une copie : demandez /v1/changements sans « apres », copiez tout, puis suivez « liens.suivant ».");
    }

    private static HashSet<Nature> NaturesOf(string[]? natures) => natures is null or []
        ? [Nature.Lieu, Nature.Service, Nature.Structure]
        : [.. ParameterValues.Read(natures, ChangementsCriteresValidator.Natures)
            .Select(ChangementsCriteresValidator.Natures.Canonical)
            .Select(name => Enum.Parse<Nature>(name, ignoreCase: true))];
}
