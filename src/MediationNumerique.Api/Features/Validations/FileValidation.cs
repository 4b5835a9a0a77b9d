using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>Reads a file to its end, and tells what it is worth.</summary>
internal sealed class FileValidation(LieuChecks checks, ChoixDeLecture choix)
{
    /// <summary>The 10,948 places of a real file take one or two.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    public Validation Read(Stream file, OptionsLecture options, ValidationsCriteres criteres, CancellationToken cancellationToken)
    {
        using var fichier = FichierLieux.Open(file, checks, options with { Longest = s_longest });
        var rapport = Rapport.Read(fichier, onAllCores: false, _ => cancellationToken.ThrowIfCancellationRequested());
        var lignes = rapport.Lignes.Where(remarque => criteres.Keeps(remarque.Gravite)).ToArray();
        var limite = criteres.Count ?? ValidationsCriteres.DefaultLimite;

        return Tell(fichier, rapport.Resume, criteres) with
        {
            Proposition = fichier is { Bilan.Lues: 0, IsRefused: true, Format: not null } && options.Correspondance is null
                && choix.Propose(file, options)?.Correspondance is { Count: > 0 } correspondance ? CorrespondanceDeclaree.Of(correspondance) : null,
            Rapport = lignes.Length > limite ? lignes[..limite] : lignes,
            RapportTotal = lignes.Length,
            RapportTronque = lignes.Length > limite,
        };
    }

    /// <summary>The report for a spreadsheet.</summary>
    public void WriteCsv(Stream file, OptionsLecture options, ValidationsCriteres criteres, Stream output, CancellationToken cancellationToken)
    {
        using var fichier = FichierLieux.Open(file, checks, options with { Longest = s_longest });
        var rapport = Rapport.Read(fichier, onAllCores: false, _ => cancellationToken.ThrowIfCancellationRequested());
        RapportCsv.Write(
            output,
            fichier.Anomalies.Select(Remarques.OfFile).Concat(rapport.Lignes).Where(remarque => criteres.Keeps(remarque.Gravite)).Take(criteres.Count ?? int.MaxValue));
    }

    /// <summary>The producer's own table, with what is wrong in each row.</summary>
    public async Task WriteXlsxAsync(Stream file, OptionsLecture options, ValidationsCriteres criteres, Stream output, CancellationToken cancellationToken)
    {
        var titres = Rangees.Titres(file, options);
        using var fichier = FichierLieux.Open(file, checks, options with { Longest = s_longest });
        await RapportXlsx.WriteAsync(output, fichier, titres, criteres.Keeps, cancellationToken);
    }

    private static Validation Tell(FichierLieux fichier, ResumeLecture resume, ValidationsCriteres criteres) => new()
    {
        Recevable = fichier is { IsRefused: false, IsComplete: true, Bilan.Acceptees: > 0 },
        Format = fichier.Format,
        VersionSchema = fichier.Version.Name(),
        Encodage = fichier.Encodage,
        Compression = fichier.IsGzip ? "gzip" : fichier.IsZip ? "zip" : null,
        LectureComplete = fichier.IsComplete,
        Lignes = new()
        {
            Lues = fichier.Bilan.Lues,
            Acceptees = fichier.Bilan.Acceptees,
            Refusees = fichier.Bilan.Refusees,
            AvecAvertissements = fichier.Bilan.AvecAvertissements,
        },
        Decompte =
        [
            .. fichier.Bilan.ParCode
                .Select(pair => new DecompteRemarques { Code = pair.Key.Code, Gravite = pair.Key.Gravite, Nombre = pair.Value })
                .OrderByDescending(decompte => decompte.Nombre).ThenBy(decompte => decompte.Code, StringComparer.Ordinal),
        ],
        Fichier = [.. fichier.Anomalies.Where(anomalie => criteres.Keeps(anomalie.Gravite)).Select(Remarques.OfFile)],
        Resume = resume,
        Rapport = [],
        RapportTotal = 0,
        RapportTronque = false,
    };
}
