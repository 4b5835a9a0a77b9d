using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Correspondances.Propositions;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Correspondances;

/// <summary>Une correspondance enregistrée.</summary>
public sealed record CorrespondanceEnregistree
{
    /// <summary>Son adresse.</summary>
    /// <example>https://api.example/v1/sources/demonstration/correspondance</example>
    public required string Url { get; init; }

    /// <summary>Ce qui n’y est pas compris, et n’est pas lu.</summary>
    public required IReadOnlyList<Erreur> Avertissements { get; init; }
}

/// <summary>Comment l’API comprend un fichier.</summary>
public sealed record Proposition
{
    /// <summary>Les lignes regardées.</summary>
    /// <example>347</example>
    public required int Lignes { get; init; }

    /// <summary>La correspondance proposée : le corps à envoyer à `/v1/sources/{source}/correspondance`. Un champ dont l’API n’est pas sûre n’y est pas.</summary>
    public required CorrespondanceDeclaree Correspondance { get; init; }

    /// <summary>Les champs compris, du plus sûr au moins sûr.</summary>
    public required IReadOnlyList<ChampPropose> Champs { get; init; }

    /// <summary>Les mots des listes, et la valeur pour laquelle chacun est pris ; ceux qui ne sont pas compris à la fin.</summary>
    public required IReadOnlyList<MotPropose> Mots { get; init; }

    /// <summary>Les colonnes que rien ne lit.</summary>
    public required IReadOnlyList<ColonneLaissee> Laissees { get; init; }
}
