namespace MediationNumerique.Api.Web.Problems;

/// <summary>Un problème (RFC 9457) : ce qui ne va pas, et quoi faire.</summary>
public sealed record Probleme
{
    /// <summary>L’adresse d’une page qui décrit ce type de problème.</summary>
    /// <example>https://api.example/problemes/parametres-invalides</example>
    public required string Type { get; init; }

    /// <summary>Le type de problème, pour un programme : le dernier mot de l’adresse `type`.</summary>
    /// <example>parametres-invalides</example>
    public required string Code { get; init; }

    /// <summary>Le type de problème, en une phrase.</summary>
    /// <example>Un paramètre n’est pas valide</example>
    public required string Title { get; init; }

    /// <summary>Le statut HTTP.</summary>
    /// <example>400</example>
    public required int Status { get; init; }

    /// <summary>Ce qui ne va pas dans cette requête, et quoi faire.</summary>
    /// <example>Le paramètre « departements » n’existe pas. Vouliez-vous dire « departement » ?</example>
    public required string Detail { get; init; }

    /// <summary>L’adresse demandée.</summary>
    /// <example>/v1/lieux</example>
    public required string Instance { get; init; }

    /// <summary>L’identifiant de la requête, à citer si vous signalez le problème.</summary>
    /// <example>4bf92f3577b34da6a3ce929d0e0e4736</example>
    public required string TraceId { get; init; }

    /// <summary>Chaque erreur, s’il y en a à nommer.</summary>
    public IReadOnlyList<Erreur>? Erreurs { get; init; }
}
