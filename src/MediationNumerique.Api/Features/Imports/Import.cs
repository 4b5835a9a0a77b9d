using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Web.Lists;

namespace MediationNumerique.Api.Features.Imports;

/// <summary>Un import : un fichier de lieux reçu pour une source, et ce qu’il est devenu.</summary>
public sealed record Import
{
    /// <summary>L’identifiant de l’import.</summary>
    /// <example>019aa1b2-6a4e-7b1c-9d3e-2f6b1c7e40d8</example>
    public required Guid Id { get; init; }

    /// <summary>L’adresse de l’import.</summary>
    /// <example>https://api.example/v1/sources/demonstration/imports/019aa1b2-6a4e-7b1c-9d3e-2f6b1c7e40d8</example>
    public required string Url { get; init; }

    /// <summary>La source.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>Où en est l’import.</summary>
    /// <example>termine</example>
    public required EtatImport Etat { get; init; }

    /// <summary>Si ce qui est absent du fichier est supprimé.</summary>
    public required ModeImport Mode { get; init; }

    /// <summary>Si l’import est simulé : tout est fait, sauf l’enregistrement.</summary>
    /// <example>false</example>
    public required bool Simulation { get; init; }

    /// <summary>Si une seule ligne refusée refuse le fichier.</summary>
    /// <example>false</example>
    public required bool Strict { get; init; }

    /// <summary>D’où vient le fichier.</summary>
    public required OrigineImport Origine { get; init; }

    /// <summary>Qui l’a envoyé : le titulaire du jeton.</summary>
    /// <example>hub-demonstration</example>
    public required string Auteur { get; init; }

    /// <summary>Quand il a été reçu (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime RecuLe { get; init; }

    /// <summary>Quand il s’est terminé (UTC). Absent tant qu’il ne l’est pas.</summary>
    /// <example>2026-03-16T08:30:03Z</example>
    public DateTime? TermineLe { get; init; }

    /// <summary>La taille du fichier reçu, en octets.</summary>
    /// <example>182450</example>
    public required long Taille { get; init; }

    /// <summary>L’empreinte SHA-256 du fichier reçu, en hexadécimal.</summary>
    /// <example>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</example>
    public required string Empreinte { get; init; }

    /// <summary>Le format reconnu. Absent tant que rien n’est lu.</summary>
    public FormatFichier? Format { get; init; }

    /// <summary>La version du schéma national reconnue : `1.0`, ou `0.1`, qui est convertie.</summary>
    /// <example>1.0</example>
    public string? VersionSchema { get; init; }

    /// <summary>L’encodage reconnu. Absent tant que rien n’est lu.</summary>
    public Encodage? Encodage { get; init; }

    /// <summary>La part du fichier qui est lue, de 0 à 1.</summary>
    /// <example>1</example>
    public required double Avancement { get; init; }

    /// <summary>Ce que deviennent les lignes.</summary>
    public required LignesImportees Lignes { get; init; }

    /// <summary>Ce qu’est devenu le fichier, en quelques lignes. Absent tant que rien n’est lu.</summary>
    public ResumeLecture? Resume { get; init; }

    /// <summary>Pourquoi le fichier est refusé en entier, ou l’import échoué.</summary>
    public MotifImport? Motif { get; init; }

    /// <summary>Les remarques, ligne par ligne. Absent dans la liste des imports, et tant que l’import n’est pas terminé.</summary>
    public Liste<Remarque>? Rapport { get; init; }
}

/// <summary>Ce que deviennent les lignes d’un import. Une simulation dit ce qu’elles deviendraient.</summary>
public sealed record LignesImportees
{
    /// <summary>Les lignes lues jusqu’ici.</summary>
    /// <example>687</example>
    public required int Lues { get; init; }

    /// <summary>Les lieux créés.</summary>
    /// <example>12</example>
    public required int Creees { get; init; }

    /// <summary>Les lieux modifiés.</summary>
    /// <example>5</example>
    public required int Modifiees { get; init; }

    /// <summary>Les lieux déjà connus à l’identique.</summary>
    /// <example>668</example>
    public required int Inchangees { get; init; }

    /// <summary>Les lieux supprimés, parce qu’ils sont absents du fichier.</summary>
    /// <example>0</example>
    public required int Supprimees { get; init; }

    /// <summary>Les lignes refusées : le rapport dit pourquoi.</summary>
    /// <example>2</example>
    public required int Refusees { get; init; }

    /// <summary>Les lignes acceptées qui ont un avertissement ou plusieurs.</summary>
    /// <example>9</example>
    public required int AvecAvertissements { get; init; }
}

/// <summary>Pourquoi un import n’a rien enregistré.</summary>
/// <param name="Code" example="trop-de-suppressions">Le code, pour un programme.</param>
/// <param name="Message" example="Cet import supprimerait 300 lieux sur 687, plus de 30 %.">Ce qui ne va pas, et quoi faire.</param>
public sealed record MotifImport([property: JsonRequired] string Code, [property: JsonRequired] string Message);

internal static class ImportMapping
{
    /// <param name="import">As it is stored.</param>
    /// <param name="url">Its own address.</param>
    /// <param name="progress">How far it is, while it runs here.</param>
    public static Import ToResource(this ImportEntity import, string url, ImportProgress? progress = null) => new()
    {
        Id = import.Id,
        Url = url,
        Source = import.Source,
        Etat = import.Etat,
        Mode = import.Mode,
        Simulation = import.Simulation,
        Strict = import.Strict,
        Origine = import.Origine,
        Auteur = import.Auteur,
        RecuLe = import.RecuLe,
        TermineLe = import.TermineLe,
        Taille = import.Taille,
        Empreinte = import.Empreinte,
        Format = import.Format is { } format ? Enum.Parse<FormatFichier>(format, ignoreCase: true) : null,
        VersionSchema = import.VersionSchema,
        Encodage = import.Encodage is { } encodage ? Enum.Parse<Encodage>(encodage.Replace("-", "", StringComparison.Ordinal), ignoreCase: true) : null,
        Avancement = import.TermineLe is not null ? 1 : Math.Round(progress?.Fraction ?? 0, 2),
        Lignes = new()
        {
            Lues = progress?.Rows ?? import.Lues,
            Creees = import.Creees,
            Modifiees = import.Modifiees,
            Inchangees = import.Inchangees,
            Supprimees = import.Supprimees,
            Refusees = import.Refusees,
            AvecAvertissements = import.AvecAvertissements,
        },
        Resume = import.Resume is { } resume ? JsonSerializer.Deserialize(resume, ResumeJson.Default.ResumeLecture) : null,
        Motif = import is { MotifCode: { } code, MotifMessage: { } message } ? new(code, message) : null,
    };

    public static Remarque ToResource(this RemarqueEntity remarque) => new()
    {
        Ligne = remarque.Ligne,
        IdSource = remarque.IdSource,
        Colonne = remarque.Colonne,
        Gravite = remarque.Gravite,
        Code = remarque.Code,
        Message = remarque.Message,
        Valeur = remarque.Valeur,
        ValeurRetenue = remarque.ValeurRetenue,
        Nombre = remarque.Nombre,
        Suggestions = remarque.Suggestions,
    };
}
