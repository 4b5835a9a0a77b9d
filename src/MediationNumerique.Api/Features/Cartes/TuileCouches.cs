using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Features.Cartes.Mvt;

namespace MediationNumerique.Api.Features.Cartes;

/// <summary>The layers of tiles, and what their points say.</summary>
internal static class TuileCouches
{
    public const string Lieux = "lieux";

    public const string Grappes = "grappes";

    /// <summary>For clients: what each layer holds.</summary>
    public static readonly IReadOnlyList<CoucheTuiles> All =
    [
        new()
        {
            Id = Lieux,
            Description = "Les lieux, un point par lieu.",
            Minzoom = 0,
            Maxzoom = TuileJson.DeepestZoom,
            Fields = new Dictionary<string, string>
            {
                ["id"] = "L’identifiant du lieu : /v1/lieux/{id}.",
                ["nom"] = "Le nom du lieu.",
                ["en_ligne"] = "Vrai : une aide à distance est proposée.",
                ["prise_rdv"] = "Vrai : il y a un lien de prise de rendez-vous.",
                ["gratuit"] = "Vrai : l’accueil peut être gratuit.",
                ["itinerant"] = "Vrai : le lieu se déplace.",
                ["accessible"] = "Vrai : le lieu a une fiche sur Accès libre.",
                ["services"] = "Le nombre de catégories de services.",
            },
        },
        new()
        {
            Id = Grappes,
            Description = "Plusieurs lieux proches, dessinés ensemble.",
            Minzoom = 0,
            Maxzoom = Grille.FirstZoomOfLieux - 1,
            Fields = new Dictionary<string, string> { ["nombre"] = "Le nombre de lieux." },
        },
    ];

    public static (string Key, MvtValue Value)[] Describe(in Repere repere) =>
    [
        ("id", repere.Id.ToString()),
        ("nom", repere.Nom),
        ("en_ligne", repere.EnLigne),
        ("prise_rdv", repere.PriseRdv),
        ("gratuit", repere.Gratuit),
        ("itinerant", repere.Itinerant),
        ("accessible", repere.Accessible),
        ("services", repere.Services),
    ];
}
