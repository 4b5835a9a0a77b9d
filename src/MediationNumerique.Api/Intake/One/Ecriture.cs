using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Intake.One;

/// <summary>Ce que l’API a enregistré.</summary>
public sealed record Ecriture<T>
{
    /// <summary>L’identifiant de la ressource publiée. Absent pour une source.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public Guid? Id { get; init; }

    /// <summary>L’adresse de la ressource publiée.</summary>
    /// <example>https://api.example/v1/lieux/cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required string Url { get; init; }

    /// <summary>La déclaration, telle qu’elle est enregistrée.</summary>
    public required T Declaration { get; init; }

    /// <summary>Ce qui est accepté, mais à vérifier ou à corriger.</summary>
    public required IReadOnlyList<Erreur> Avertissements { get; init; }
}
