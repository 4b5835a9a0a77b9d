using System.Text.Json.Serialization;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>Où envoyer une personne : les lieux et services qui lui conviennent le mieux, le meilleur d’abord.</summary>
public sealed record ReponseOrientation
{
    /// <summary>Le nombre de résultats rendus.</summary>
    /// <example>10</example>
    public required int Total { get; init; }

    /// <summary>Les résultats, le meilleur d’abord. Chaque lieu n’y est qu’une fois.</summary>
    public required IReadOnlyList<ResultatOrientation> Resultats { get; init; }

    /// <summary>Ce qui a été élargi, faute de réponses assez nombreuses. Vide si rien ne l’a été.</summary>
    public required IReadOnlyList<Elargissement> Elargissements { get; init; }
}

/// <summary>Un lieu, ou un service à distance, et pourquoi il est proposé.</summary>
public sealed record ResultatOrientation
{
    /// <summary>L’identifiant du lieu ; celui du service s’il n’a pas de lieu.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required Guid Id { get; init; }

    /// <summary>Le nom du lieu ; celui du service s’il n’a pas de lieu.</summary>
    /// <example>Médiathèque de démonstration des Capucines</example>
    public required string Nom { get; init; }

    /// <summary>Vrai pour un lieu inventé, qui sert à essayer l’API : n’y envoyez personne. Absent pour un vrai lieu.</summary>
    /// <example>true</example>
    public bool? Fictif { get; init; }

    /// <summary>De 0 à 1 : la moyenne des critères, chacun selon son poids. Voyez `/v1/orientation/methode`.</summary>
    /// <example>0.82</example>
    public required double Score { get; init; }

    /// <summary>La distance à vol d’oiseau, en kilomètres. Absente si on ne la connaît pas.</summary>
    /// <example>1.234</example>
    public double? DistanceKm { get; init; }

    /// <summary>D’où la distance est comptée. Absent si le lieu a des coordonnées.</summary>
    /// <example>commune</example>
    public PositionLieu? Position { get; init; }

    /// <summary>Une raison par critère.</summary>
    public required IReadOnlyList<Raison> Raisons { get; init; }

    /// <summary>La meilleure prochaine étape.</summary>
    public required CommentFaire CommentFaire { get; init; }

    /// <summary>Vrai si le lieu est ouvert maintenant, faux s’il est fermé. Absent si on ne le sait pas.</summary>
    /// <example>true</example>
    public bool? Ouvert { get; init; }

    /// <summary>Les jours et heures d’ouverture de la semaine à venir, en clair. Vide si on ne les connaît pas.</summary>
    /// <example>["mardi 24 novembre : 9 h à 12 h, 14 h à 18 h"]</example>
    public required IReadOnlyList<string> Horaires { get; init; }

    /// <summary>Le lieu où aller. Absent si le service n’a pas de lieu.</summary>
    public ServiceLieu? Lieu { get; init; }

    /// <summary>Le service qui répond au besoin. Absent si aucun besoin n’est donné.</summary>
    public ServiceResume? Service { get; init; }
}

/// <summary>Ce qu’il en est d’un critère, en une phrase.</summary>
public sealed record Raison
{
    /// <summary>Le nom du critère.</summary>
    /// <example>distance</example>
    public required string Critere { get; init; }

    /// <summary>Ce que l’on sait du critère.</summary>
    public required EtatRaison Etat { get; init; }

    /// <summary>La phrase à lire à la personne.</summary>
    /// <example>À 1,2 km</example>
    public required string Phrase { get; init; }
}

/// <summary>Ce que l’on sait d’un critère. Ce que le producteur ne dit pas est inconnu, et ne compte pas comme un non.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EtatRaison>))]
public enum EtatRaison
{
    /// <summary>Le critère est rempli.</summary>
    [JsonStringEnumMemberName("remplie")]
    Remplie,

    /// <summary>Le producteur dit le contraire.</summary>
    [JsonStringEnumMemberName("non_remplie")]
    NonRemplie,

    /// <summary>On ne sait pas.</summary>
    [JsonStringEnumMemberName("inconnue")]
    Inconnue,
}

/// <summary>La prochaine étape.</summary>
public sealed record CommentFaire
{
    /// <summary>Le moyen.</summary>
    public required MoyenContact Moyen { get; init; }

    /// <summary>La phrase à lire à la personne.</summary>
    /// <example>Appelez le 04 65 71 00 00. Ouvert maintenant, jusqu’à 18 h.</example>
    public required string Phrase { get; init; }

    /// <summary>Ce qu’un bouton ouvre : une page, un numéro, un message. Absent s’il faut y aller.</summary>
    /// <example>tel:+33465710000</example>
    public string? Lien { get; init; }
}

/// <summary>Un moyen de prendre contact, dans l’ordre où il est choisi.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MoyenContact>))]
public enum MoyenContact
{
    /// <summary>Un lien de prise de rendez-vous.</summary>
    [JsonStringEnumMemberName("rendez_vous")]
    RendezVous,

    /// <summary>Le téléphone.</summary>
    [JsonStringEnumMemberName("telephone")]
    Telephone,

    /// <summary>Le courriel.</summary>
    [JsonStringEnumMemberName("courriel")]
    Courriel,

    /// <summary>Y aller.</summary>
    [JsonStringEnumMemberName("sur_place")]
    SurPlace,

    /// <summary>Le site internet.</summary>
    [JsonStringEnumMemberName("site_web")]
    SiteWeb,

    /// <summary>Aucun moyen n’est connu.</summary>
    [JsonStringEnumMemberName("inconnu")]
    Inconnu,
}

/// <summary>Ce qui a été élargi.</summary>
public sealed record Elargissement
{
    /// <summary>L’étape : `rayon`, `itinerants` ou `a_distance`.</summary>
    /// <example>rayon</example>
    public required string Etape { get; init; }

    /// <summary>La phrase à lire.</summary>
    /// <example>Trop peu de réponses à 5 km : la recherche va jusqu’à 20 km.</example>
    public required string Phrase { get; init; }
}
