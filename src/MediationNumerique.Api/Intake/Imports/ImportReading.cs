using System.Text.Json.Nodes;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>A file as it was understood: its places by the producer's id, all the ids that it names, and its report.</summary>
internal sealed class ImportReading
{
    private readonly Rapport _rapport = new();
    private readonly List<Anomalie> _ofFile = [];
    private readonly Dictionary<string, int> _numeros = new(StringComparer.Ordinal);

    private ImportReading(FichierLieux fichier) => Fichier = fichier;

    /// <summary>Its format and its counts; it is closed.</summary>
    public FichierLieux Fichier { get; }

    public Dictionary<string, LieuMediationNumerique> Lieux { get; } = new(StringComparer.Ordinal);

    /// <summary>Of all rows, the refused ones too: what is wrong in a file is not absent from it.</summary>
    public HashSet<string> Ids { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a place that it does not name may be deleted for that.</summary>
    public bool NamesAllIds => Fichier.NamesAllIds;

    /// <summary>What was written of the places that were repaired, by the producer's id.</summary>
    public Dictionary<string, string> Origines { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the places that say no date of their own.</summary>
    public HashSet<string> Undated { get; } = new(StringComparer.Ordinal);

    /// <summary>All that is told of it: of the whole, then of its rows.</summary>
    public IReadOnlyList<Remarque> Remarques => [.. Fichier.Anomalies.Concat(_ofFile).Select(Files.Rapports.Remarques.OfFile), .. _rapport.Lignes];

    public ResumeLecture Resume => _rapport.Resume;

    /// <param name="file">Seekable.</param>
    /// <param name="checks">What is checked of each place.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="held">The producer's ids of the places that the file may delete.</param>
    /// <param name="progress">Told how many rows were read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static ImportReading Read(
        Stream file, LieuChecks checks, OptionsLecture options, IReadOnlyCollection<string> held, Action<ImportProgress> progress, CancellationToken cancellationToken)
    {
        using var fichier = FichierLieux.Open(file, checks, options);
        var reading = new ImportReading(fichier);
        foreach (var ligne in fichier.Read(onAllCores: true))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Add(ligne);
            progress(new(fichier.Bilan.Lues, (double)file.Position / Math.Max(1, file.Length)));
        }
        reading.Spare(held);

        return reading;
    }

    /// <summary>Puts a place in the place of the one of its id, and keeps what is said of where that comes from.</summary>
    public void Replace(LieuMediationNumerique lieu, (string Champ, string Texte) origine)
    {
        Lieux[lieu.Id] = lieu;
        var texts = JsonNode.Parse(Origines.GetValueOrDefault(lieu.Id, "{}"))!;
        texts[origine.Champ] = origine.Texte;
        Origines[lieu.Id] = texts.ToJsonString(JsonConventions.NewOptions());
    }

    /// <summary>Tells of a row what was found after it was read.</summary>
    public void Tell(LieuMediationNumerique lieu, Anomalie anomalie) => _rapport.Tell(anomalie, _numeros[lieu.Id], lieu.Id);

    public void Tell(Anomalie ofFile) => _ofFile.Add(ofFile);

    /// <summary>A place that the file names elsewhere than as an id is not absent from it: something is wrong with its row.</summary>
    private void Spare(IReadOnlyCollection<string> held)
    {
        if (!NamesAllIds)
        {
            return;
        }
        var named = Fichier.Named([.. held.Except(Ids)]).Order(StringComparer.Ordinal).ToArray();
        Ids.UnionWith(named);
        if (named.Length > 0)
        {
            _ofFile.Add(Anomalie.Avertissement(
                Anomalie.Fichier, "suppressions-suspendues",
                $"{named.Length} lieu(x) absent(s) de la colonne id sont pourtant nommés dans le fichier : ils ne sont pas supprimés. Vérifiez les guillemets et les séparateurs autour de leurs identifiants.",
                string.Join(", ", named.Take(20))));
        }
    }

    private void Add(LigneVerifiee ligne)
    {
        _rapport.Add(ligne);
        if (ligne.IdSource is { } id)
        {
            Ids.Add(id);
        }
        if (ligne.Lieu is { } lieu)
        {
            Lieux[lieu.Id] = lieu;
            _numeros[lieu.Id] = ligne.Numero;
            if (ligne.IsUndated)
            {
                Undated.Add(lieu.Id);
            }
            if (ligne.Origine is { } origine)
            {
                Origines[lieu.Id] = origine;
            }
        }
    }
}
