using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Features.Validations;

/// <summary>Reads a file to its end, and tells what it is worth.</summary>
internal sealed class FileValidation(LieuChecks checks)
{
    /// <summary>The 10,948 places of a real file take one or two.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(30);

    public Validation Read(Stream file, ValidationsCriteres criteres, CancellationToken cancellationToken)
    {
        using var fichier = FichierLieux.Open(file, checks, s_longest);
        var limite = criteres.Count ?? ValidationsCriteres.DefaultLimite;
        var rapport = new List<Remarque>();
        var total = 0;
        foreach (var remarque in fichier.Read().SelectMany(Remarques.Of).Where(remarque => criteres.Keeps(remarque.Gravite)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (total++ < limite)
            {
                rapport.Add(remarque);
            }
        }

        return Tell(fichier, criteres) with { Rapport = rapport, RapportTotal = total, RapportTronque = total > rapport.Count };
    }

    /// <summary>The report for a spreadsheet, written as the file is read.</summary>
    public void WriteCsv(Stream file, ValidationsCriteres criteres, Stream output, CancellationToken cancellationToken)
    {
        using var fichier = FichierLieux.Open(file, checks, s_longest);
        var remarques = Remarques.Read(fichier).Where(remarque => criteres.Keeps(remarque.Gravite)).Take(criteres.Count ?? int.MaxValue);
        RapportCsv.Write(output, remarques.Select(remarque =>
        {
            cancellationToken.ThrowIfCancellationRequested();

            return remarque;
        }));
    }

    private static Validation Tell(FichierLieux fichier, ValidationsCriteres criteres) => new()
    {
        Recevable = fichier is { IsRefused: false, IsComplete: true, Bilan.Acceptees: > 0 },
        Format = fichier.Format,
        VersionSchema = fichier.Version switch { SchemaVersion.V10 => "1.0", SchemaVersion.V01 => "0.1", _ => null },
        Encodage = fichier.Encodage,
        Compression = fichier.IsGzip ? "gzip" : null,
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
        Rapport = [],
        RapportTotal = 0,
        RapportTronque = false,
    };
}
