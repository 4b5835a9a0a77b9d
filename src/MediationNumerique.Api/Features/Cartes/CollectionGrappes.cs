using System.ComponentModel.DataAnnotations;
using MediationNumerique.Api.Web.GeoJson;

namespace MediationNumerique.Api.Features.Cartes;

/// <summary>Des grappes de lieux, en GeoJSON (RFC 7946).</summary>
public sealed record CollectionGrappes
{
    /// <summary>Toujours `FeatureCollection`.</summary>
    /// <example>FeatureCollection</example>
    [AllowedValues("FeatureCollection")]
    public required string Type { get; init; }

    /// <summary>Les grappes, et les lieux qui sont seuls.</summary>
    public required IReadOnlyList<Grappe> Features { get; init; }
}

/// <summary>Plusieurs lieux proches, ou un lieu seul.</summary>
public sealed record Grappe
{
    /// <summary>Toujours `Feature`.</summary>
    /// <example>Feature</example>
    [AllowedValues("Feature")]
    public required string Type { get; init; }

    /// <summary>Où la dessiner : au milieu de ses lieux.</summary>
    public required PointGeoJson Geometry { get; init; }

    /// <summary>Ce qu’elle réunit.</summary>
    public required ProprietesGrappe Properties { get; init; }
}

/// <summary>Ce que réunit une grappe. Tout sauf `nombre` n’est dit que d’un lieu seul.</summary>
public sealed record ProprietesGrappe
{
    /// <summary>Le nombre de lieux.</summary>
    /// <example>12</example>
    public required int Nombre { get; init; }

    /// <summary>L’identifiant du lieu.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public Guid? Id { get; init; }

    /// <summary>Le nom du lieu.</summary>
    /// <example>Médiathèque de démonstration des Capucines</example>
    public string? Nom { get; init; }

    /// <summary>Vrai : une aide à distance est proposée.</summary>
    /// <example>false</example>
    public bool? EnLigne { get; init; }

    /// <summary>Vrai : il y a un lien de prise de rendez-vous.</summary>
    /// <example>true</example>
    public bool? PriseRdv { get; init; }

    /// <summary>Vrai : l’accueil peut être gratuit.</summary>
    /// <example>true</example>
    public bool? Gratuit { get; init; }

    /// <summary>Vrai : le lieu se déplace.</summary>
    /// <example>false</example>
    public bool? Itinerant { get; init; }

    /// <summary>Vrai : le lieu a une fiche sur Accès libre.</summary>
    /// <example>true</example>
    public bool? Accessible { get; init; }

    /// <summary>Le nombre de catégories de services.</summary>
    /// <example>3</example>
    public int? Services { get; init; }
}
