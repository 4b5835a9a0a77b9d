using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>Ce qu’est devenu le fichier, en quelques lignes.</summary>
public sealed record ResumeLecture
{
    /// <summary>Une phrase pour une personne.</summary>
    /// <example>340 lieux pris, dont 12 corrigés ou complétés ; 7 lignes refusées.</example>
    public required string Phrase { get; init; }

    /// <summary>Les lieux pris qui ont été corrigés ou complétés.</summary>
    /// <example>12</example>
    public required int Reparees { get; init; }

    /// <summary>Les cinq causes qui coûtent le plus de lignes.</summary>
    public required IReadOnlyList<CauseRefus> Causes { get; init; }
}

/// <summary>Pourquoi des lignes sont refusées.</summary>
/// <param name="Code" example="obligatoire">Le code des remarques.</param>
/// <param name="Colonne" example="adresse">La colonne.</param>
/// <param name="Lignes" example="5">Combien de lignes.</param>
/// <param name="Exemple" example="12">Une de ces lignes.</param>
/// <param name="Conseil" example="Donnez le numéro et la voie du lieu, ou son lieu-dit.">Quoi faire.</param>
public sealed record CauseRefus(
    [property: JsonRequired] string Code, string? Colonne, [property: JsonRequired] int Lignes, [property: JsonRequired] int Exemple, [property: JsonRequired] string Conseil);
