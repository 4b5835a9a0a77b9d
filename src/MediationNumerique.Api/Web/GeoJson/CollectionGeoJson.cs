using System.ComponentModel.DataAnnotations;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Web.GeoJson;

/// <summary>Une page de résultats en GeoJSON (RFC 7946), à poser sur une carte.</summary>
public sealed record CollectionGeoJson<T>
{
    /// <summary>Toujours `FeatureCollection`.</summary>
    /// <example>FeatureCollection</example>
    [AllowedValues("FeatureCollection")]
    public required string Type { get; init; }

    /// <summary>Le nombre exact de résultats, toutes pages comprises.</summary>
    /// <example>128</example>
    public required int Total { get; init; }

    /// <summary>Les résultats de cette page.</summary>
    public required IReadOnlyList<ObjetGeoJson<T>> Features { get; init; }

    /// <summary>Où lire la suite.</summary>
    public required Liens Liens { get; init; }

    /// <summary>Les décomptes demandés par `facettes`, par filtre.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Decompte>>? Facettes { get; init; }
}

/// <summary>Un résultat en GeoJSON.</summary>
public sealed record ObjetGeoJson<T>
{
    /// <summary>Toujours `Feature`.</summary>
    /// <example>Feature</example>
    [AllowedValues("Feature")]
    public required string Type { get; init; }

    /// <summary>L’identifiant dans cette API.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required Guid Id { get; init; }

    /// <summary>Le point, ou `null` si le producteur n’a pas donné de coordonnées.</summary>
    public required PointGeoJson? Geometry { get; init; }

    /// <summary>Les mêmes champs qu’en JSON.</summary>
    public required T Properties { get; init; }
}

/// <summary>Un point en GeoJSON.</summary>
public sealed record PointGeoJson
{
    /// <summary>Toujours `Point`.</summary>
    /// <example>Point</example>
    [AllowedValues("Point")]
    public required string Type { get; init; }

    /// <summary>La longitude, puis la latitude, en degrés (WGS 84).</summary>
    /// <example>[4.8412, 45.7484]</example>
    [Length(2, 2)]
    public required IReadOnlyList<double> Coordinates { get; init; }
}
