using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Features.Referentiels;

/// <summary>Un référentiel, en bref.</summary>
public record ReferentielResume
{
    /// <summary>Le nom du référentiel : celui du champ dans le schéma national.</summary>
    /// <example>frais_a_charge</example>
    [JsonPropertyOrder(-1)]
    public required string Nom { get; init; }

    /// <summary>Le filtre qui prend ces valeurs.</summary>
    /// <example>frais</example>
    [JsonPropertyOrder(-1)]
    public required string Parametre { get; init; }

    /// <summary>Le nombre de valeurs.</summary>
    /// <example>3</example>
    [JsonPropertyOrder(-1)]
    public required int NombreValeurs { get; init; }
}

/// <summary>Un référentiel : toutes les valeurs d’un champ du schéma national, pour en faire un formulaire.</summary>
public sealed record Referentiel : ReferentielResume
{
    /// <summary>Les valeurs, dans l’ordre du schéma.</summary>
    public required IReadOnlyList<ReferentielValeur> Valeurs { get; init; }
}

/// <summary>Une valeur d’un référentiel.</summary>
public sealed record ReferentielValeur
{
    /// <summary>La valeur, telle que les données l’écrivent.</summary>
    /// <example>Gratuit sous condition</example>
    public required string Valeur { get; init; }

    /// <summary>Ce qu’un formulaire affiche.</summary>
    /// <example>Gratuit sous condition</example>
    public required string Libelle { get; init; }

    /// <summary>Une explication, s’il y en a une.</summary>
    /// <example>Gratuit pour certaines personnes ou avec un pass ; se renseigner.</example>
    public string? Description { get; init; }
}
