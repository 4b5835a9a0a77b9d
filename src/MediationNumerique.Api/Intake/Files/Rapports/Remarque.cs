using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>Une remarque sur un fichier de lieux : ce qui ne va pas, où, et quoi faire.</summary>
public sealed record Remarque
{
    /// <summary>La ligne du fichier ; dans un CSV, comme un tableur la numérote : l’en-tête est la ligne 1. Dans une liste JSON, le rang du lieu, à partir de 1. Absente si la remarque porte sur tout le fichier.</summary>
    /// <example>12</example>
    public int? Ligne { get; init; }

    /// <summary>L’identifiant que le producteur donne au lieu, s’il a pu être lu.</summary>
    /// <example>mediatheque-centre</example>
    public string? IdSource { get; init; }

    /// <summary>La colonne du CSV, ou le champ du JSON. Absente si la remarque porte sur toute la ligne ou tout le fichier.</summary>
    /// <example>frais_a_charge</example>
    public string? Colonne { get; init; }

    /// <summary>Si la remarque fait refuser la ligne.</summary>
    public required Gravite Gravite { get; init; }

    /// <summary>Le code de la remarque, pour un programme.</summary>
    /// <example>valeur-inconnue</example>
    public required string Code { get; init; }

    /// <summary>Ce qui ne va pas, et quoi faire.</summary>
    /// <example>Cette valeur n’est pas dans la liste du champ frais_a_charge : choisissez une des valeurs du schéma national.</example>
    public required string Message { get; init; }

    /// <summary>La valeur reçue, raccourcie à 200 signes.</summary>
    /// <example>Gratuite</example>
    public string? Valeur { get; init; }

    /// <summary>Ce qui en a été fait, si le lieu a été corrigé ou complété.</summary>
    /// <example>Gratuit</example>
    public string? ValeurRetenue { get; init; }

    /// <summary>Combien de lignes ont la même cause, si elles ne sont pas toutes dites : celle-ci est la première.</summary>
    /// <example>2841</example>
    public int? Nombre { get; init; }

    /// <summary>Les valeurs acceptées les plus proches, la plus proche d’abord.</summary>
    /// <example>["Gratuit"]</example>
    public required IReadOnlyList<string> Suggestions { get; init; }
}
