using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>Ce que vaut un fichier de lieux.</summary>
public sealed record Validation
{
    /// <summary>Si le fichier peut être importé : il a été lu jusqu’au bout, aucune erreur ne porte sur tout le fichier, et un lieu au moins est accepté. Les lignes refusées seraient laissées de côté.</summary>
    /// <example>true</example>
    public required bool Recevable { get; init; }

    /// <summary>Le format reconnu au contenu. Absent si aucun ne l’est.</summary>
    public FormatFichier? Format { get; init; }

    /// <summary>La version du schéma national, reconnue aux noms des champs. Un fichier en version 0.1 est converti.</summary>
    /// <example>1.0</example>
    public string? VersionSchema { get; init; }

    /// <summary>L’encodage reconnu au contenu. Absent si aucun format ne l’est.</summary>
    public Encodage? Encodage { get; init; }

    /// <summary>`gzip` ou `zip` si le fichier est compressé.</summary>
    /// <example>gzip</example>
    public string? Compression { get; init; }

    /// <summary>Si tout le fichier a été lu. Une erreur qui cache où commence le lieu suivant arrête la lecture.</summary>
    /// <example>true</example>
    public required bool LectureComplete { get; init; }

    /// <summary>Ce que deviendrait le fichier, en quelques lignes.</summary>
    public required ResumeLecture Resume { get; init; }

    /// <summary>Si les colonnes ne sont pas celles du schéma : la correspondance proposée pour ce fichier, à envoyer par PUT à `/v1/sources/{source}/correspondance`. Pour la voir à l’œuvre : `correspondance=proposee`.</summary>
    public CorrespondanceDeclaree? Proposition { get; init; }

    /// <summary>Combien de lignes ont été lues, et ce qu’elles deviennent.</summary>
    public required LignesValidees Lignes { get; init; }

    /// <summary>Combien de remarques sur les lignes ont chaque code, les plus nombreuses d’abord.</summary>
    public required IReadOnlyList<DecompteRemarques> Decompte { get; init; }

    /// <summary>Les remarques qui portent sur tout le fichier.</summary>
    public required IReadOnlyList<Remarque> Fichier { get; init; }

    /// <summary>Les remarques sur les lignes, dans l’ordre du fichier, jusqu’à `limite`.</summary>
    public required IReadOnlyList<Remarque> Rapport { get; init; }

    /// <summary>Le nombre exact de remarques sur les lignes, au-delà de `limite` comprises ; avec `gravite`, de celles de cette gravité.</summary>
    /// <example>37</example>
    public required int RapportTotal { get; init; }

    /// <summary>Si `rapport` s’arrête avant la fin : augmentez `limite`, ou demandez le rapport en CSV.</summary>
    /// <example>false</example>
    public required bool RapportTronque { get; init; }
}

/// <summary>Ce que deviennent les lignes d’un fichier.</summary>
public sealed record LignesValidees
{
    /// <summary>Les lignes lues, sans l’en-tête ni les lignes vides.</summary>
    /// <example>10948</example>
    public required int Lues { get; init; }

    /// <summary>Les lignes acceptées.</summary>
    /// <example>10940</example>
    public required int Acceptees { get; init; }

    /// <summary>Les lignes refusées.</summary>
    /// <example>8</example>
    public required int Refusees { get; init; }

    /// <summary>Les lignes acceptées qui ont un avertissement ou plusieurs.</summary>
    /// <example>29</example>
    public required int AvecAvertissements { get; init; }
}

/// <summary>Combien de remarques ont un code.</summary>
public sealed record DecompteRemarques
{
    /// <summary>Le code des remarques.</summary>
    /// <example>valeur-inconnue</example>
    public required string Code { get; init; }

    /// <summary>Leur gravité.</summary>
    public required Gravite Gravite { get; init; }

    /// <summary>Leur nombre.</summary>
    /// <example>8</example>
    public required int Nombre { get; init; }
}
