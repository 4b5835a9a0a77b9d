using System.Collections.Immutable;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Referentiels;

internal static class ReferentielsEndpoints
{
    private static readonly Dictionary<string, string> s_parametres = new()
    {
        ["services"] = "services",
        ["typologie"] = "typologies",
        ["publics_specifiquement_adresses"] = "publics",
        ["prise_en_charge_specifique"] = "prises_en_charge",
        ["frais_a_charge"] = "frais",
        ["dispositif_programmes_nationaux"] = "dispositifs",
        ["formations_labels"] = "labels",
        ["modalites_acces"] = "modalites_acces",
        ["modalites_accompagnement"] = "modalites_accompagnement",
        ["itinerance"] = "itinerance",
    };

    private static readonly ImmutableArray<Referentiel> s_referentiels =
        [.. Enumeration.All.Select(ToReferentiel).OrderBy(referentiel => referentiel.Nom, StringComparer.Ordinal)];

    public static void MapReferentiels(this IEndpointRouteBuilder v1)
    {
        var referentiels = v1.MapGroup("/referentiels");

        referentiels.MapGet("/", List);
        referentiels.MapGet("/{nom}", Get).MayFail(404);
    }

    /// <summary>Lister les référentiels</summary>
    /// <remarks>Rend les champs du schéma national dont les valeurs sont énumérées.</remarks>
    private static JsonResult<Liste<ReferentielResume>> List() => new(
        new()
        {
            Total = s_referentiels.Length,
            Resultats = [.. s_referentiels.Select(r => new ReferentielResume { Nom = r.Nom, Parametre = r.Parametre, NombreValeurs = r.NombreValeurs })],
            Liens = new(),
        },
        ReferentielsJson.Instance.ListeReferentielResume);

    /// <summary>Lire un référentiel</summary>
    /// <remarks>Rend les valeurs d’un champ du schéma national, chacune avec son libellé et, s’il y en a une, son explication.</remarks>
    /// <param name="nom" example="frais_a_charge">Le nom du champ dans le schéma national, ou celui de son filtre.</param>
    private static Results<JsonResult<Referentiel>, ProblemResult> Get(string nom)
    {
        if (s_referentiels.FirstOrDefault(r => r.Nom == nom || r.Parametre == nom) is { } found)
        {
            return new JsonResult<Referentiel>(found, ReferentielsJson.Instance.Referentiel);
        }
        var noms = s_referentiels.Select(r => r.Nom);
        var hint = Suggestions.Nearest(nom, noms) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return new ProblemResult(
            ProblemType.RessourceInconnue,
            $"Aucun référentiel ne s’appelle « {nom.Shortened()} ».{hint} Référentiels : {string.Join(", ", noms)}.");
    }

    private static Referentiel ToReferentiel(Enumeration enumeration) => new()
    {
        Nom = enumeration.Champ,
        Parametre = s_parametres[enumeration.Champ],
        NombreValeurs = enumeration.Values.Length,
        Valeurs = [.. enumeration.Values.Select(v => new ReferentielValeur { Valeur = v.Valeur, Libelle = v.Libelle, Description = v.Description })],
    };
}
