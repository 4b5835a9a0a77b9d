using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema;

/// <summary>Une source, telle que son producteur la décrit.</summary>
internal sealed record DeclaredSource
{
    public required string Slug { get; init; }

    public required string Nom { get; init; }

    public required string Description { get; init; }

    public required string Licence { get; init; }

    public string? Url { get; init; }

    public string? Contact { get; init; }

    /// <summary>Pour que l’API aille chercher le fichier de la source. Absent si le producteur l’envoie.</summary>
    public DeclaredMoissonnage? Moissonnage { get; init; }
}

/// <summary>Où l’API va chercher le fichier entier de la source, et tous les combien.</summary>
/// <param name="Url" example="https://donnees.example/lieux.csv">L’adresse du fichier. Elle n’est pas publiée.</param>
/// <param name="PeriodeHeures" example="24">Le nombre d’heures entre deux moissonnages.</param>
internal sealed record DeclaredMoissonnage([property: JsonRequired] string Url, int PeriodeHeures);
