using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Territoires;

/// <summary>Un territoire nommé.</summary>
public record TerritoireNomme
{
    /// <summary>La nature du territoire.</summary>
    /// <example>commune</example>
    [JsonPropertyOrder(-1)]
    public required TypeTerritoire Type { get; init; }

    /// <summary>Le code officiel.</summary>
    /// <example>69123</example>
    [JsonPropertyOrder(-1)]
    public required string Code { get; init; }

    /// <summary>Le nom.</summary>
    /// <example>Lyon</example>
    [JsonPropertyOrder(-1)]
    public required string Nom { get; init; }

    /// <summary>Le nombre de lieux de médiation numérique.</summary>
    /// <example>42</example>
    [JsonPropertyOrder(-1)]
    public required int NombreLieux { get; init; }
}

/// <summary>Un territoire : région, département, intercommunalité, commune, ou arrondissement de Paris, Lyon ou Marseille.</summary>
public record TerritoireResume : TerritoireNomme
{
    /// <summary>Le code du département qui le contient.</summary>
    /// <example>69</example>
    public string? Departement { get; init; }

    /// <summary>Le code de la région qui le contient.</summary>
    /// <example>84</example>
    public string? Region { get; init; }

    /// <summary>Le code de l’intercommunalité qui le contient.</summary>
    /// <example>200046977</example>
    public string? Epci { get; init; }

    /// <summary>Le code de la commune qui le contient, pour un arrondissement.</summary>
    /// <example>69123</example>
    public string? Commune { get; init; }

    /// <summary>Les codes postaux d’une commune ou d’un arrondissement.</summary>
    /// <example>["69001"]</example>
    public required IReadOnlyList<string> CodesPostaux { get; init; }

    /// <summary>Le nombre d’habitants.</summary>
    /// <example>519127</example>
    public int? Population { get; init; }

    /// <summary>La latitude du centre, en degrés (WGS 84).</summary>
    /// <example>45.7558</example>
    public double? Latitude { get; init; }

    /// <summary>La longitude du centre, en degrés (WGS 84).</summary>
    /// <example>4.8398</example>
    public double? Longitude { get; init; }

    /// <summary>D’où vient le centre.</summary>
    public CentrePrecision? CentrePrecision { get; init; }
}

/// <summary>Un territoire, avec ceux qui le contiennent et ceux qu’il contient.</summary>
public sealed record TerritoireDetail : TerritoireResume
{
    [SetsRequiredMembers]
    internal TerritoireDetail(TerritoireResume resume) : base(resume) => (Parents, Enfants, AnciennesCommunes) = ([], [], []);

    /// <summary>Les territoires qui le contiennent, du plus proche au plus grand.</summary>
    public required IReadOnlyList<TerritoireNomme> Parents { get; init; }

    /// <summary>Les territoires qu’il contient.</summary>
    public required IReadOnlyList<TerritoireNomme> Enfants { get; init; }

    /// <summary>Les communes d’autrefois qui en font partie.</summary>
    public required IReadOnlyList<CommuneAncienne> AnciennesCommunes { get; init; }
}

/// <summary>Une commune d’autrefois.</summary>
public sealed record CommuneAncienne
{
    /// <summary>Son code officiel.</summary>
    /// <example>74268</example>
    public required string Code { get; init; }

    /// <summary>Son nom, s’il est connu.</summary>
    /// <example>Seynod</example>
    public string? Nom { get; init; }
}
