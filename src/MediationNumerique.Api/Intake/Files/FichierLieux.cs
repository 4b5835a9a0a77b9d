using System.Diagnostics;
using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Intake.Files.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// A producer's file of places, read row by row and checked: CSV, a JSON list or one JSON object a line; schema v1.0 or
/// v0.1; plain or gzip; UTF-8, UTF-16 with a byte order mark, or Windows-1252. All of that is told by its content: producers
/// and their tools often declare something else. Few rows at a time are in memory, whatever the file's size.
/// </summary>
internal sealed class FichierLieux : IDisposable
{
    /// <summary>What may be sent, for the contract.</summary>
    public const string Description =
        "Un fichier de lieux, de 64 Mo au plus et de 256 Mo une fois décompressé : CSV, liste JSON, ou un objet JSON par ligne ; schéma national v1.0 ou v0.1 ; tel quel ou compressé avec gzip. Le contenu décide, quel que soit le type déclaré.";

    /// <summary>How many rows are read before they are checked together, on all cores.</summary>
    private const int RowsAtOnce = 256;

    private readonly LieuChecks _checks;
    private readonly FileContent _content;
    private readonly ILignes? _lignes;
    private readonly IdsVus _ids = new();
    private readonly List<Anomalie> _anomalies = [];
    private Anomalie[] _conclusions = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private int? _firstDoubt;
    private int? _lastRefused;

    private FichierLieux(Stream file, LieuChecks checks)
    {
        _checks = checks;
        _content = new(file);
        _anomalies.AddRange(_content.Anomalies);
        if (IsRefused)
        {
            return;
        }
        (Format, var erreur) = FileNature.Of(_content);
        if (Format is not { } format)
        {
            _anomalies.Add(erreur!);
            return;
        }
        _lignes = format is FormatFichier.Csv ? LieuxCsv.Open(_content.Open()) : LieuxJson.Open(_content, format);
    }

    /// <summary>Null when it is none of those that are read.</summary>
    public FormatFichier? Format { get; }

    public bool IsGzip => _content.IsGzip;

    /// <summary>Null without a format.</summary>
    public Encodage? Encodage => Format is null ? null : _content.Encodage;

    /// <summary>Null without a format.</summary>
    public SchemaVersion? Version => _lignes?.Version;

    /// <summary>What is to be said of the file as a whole; all of it is only known once the rows are read.</summary>
    public IReadOnlyList<Anomalie> Anomalies => [.. _anomalies, .. _lignes?.Anomalies ?? [], .. _conclusions];

    /// <summary>Whether an error concerns the whole file. Before the reading, then it has no row.</summary>
    public bool IsRefused => Anomalies.Any(a => a.Gravite is Gravite.Erreur);

    /// <summary>
    /// Whether all of the file has been read. False for good when a mistake hides where the next row starts: what follows is
    /// then unknown, and its absence says nothing of what the producer has.
    /// </summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether what the file does not name is absent from it: it is complete, and each of its rows gave its id.</summary>
    public bool NamesAllIds => IsComplete && _firstDoubt is null;

    /// <summary>How long the reading may last; it then stops with an error. Null for as long as it takes.</summary>
    public TimeSpan? Longest { get; init; }

    public BilanLecture Bilan { get; } = new();

    /// <summary>Looks at all the bytes, and reads the beginning.</summary>
    /// <param name="file">Seekable, read from its start; it stays the caller's to close, and must stay open until the rows are read.</param>
    /// <param name="checks">What is checked of each place.</param>
    /// <param name="longest">How long the reading may last.</param>
    public static FichierLieux Open(Stream file, LieuChecks checks, TimeSpan? longest = null) => new(file, checks) { Longest = longest };

    /// <summary>The rows, once, in their order. <see cref="Bilan"/> counts them as they go.</summary>
    /// <param name="onAllCores">Whether to check several at once, instead of each as it is read.</param>
    public IEnumerable<LigneVerifiee> Read(bool onAllCores = false)
    {
        if (_lignes is null || IsRefused)
        {
            yield break;
        }
        foreach (var (ligne, reading) in ReadLieux(_lignes, onAllCores))
        {
            var verifiee = Verify(ligne, reading);
            _firstDoubt ??= ligne.MayHideIds ? ligne.Numero : null;
            _lastRefused = verifiee.Lieu is null ? ligne.Numero : null;
            Bilan.Add(verifiee);
            yield return verifiee;
            if (Exceeded(ligne.Numero) is { } erreur)
            {
                _anomalies.Add(erreur);
                yield break;
            }
        }
        IsComplete = _lignes.IsComplete;
        // Refused, and without an end: its last cell may have been cut.
        if (_lastRefused is { } last && Format is FormatFichier.Csv && !_content.EndsWithLineBreak)
        {
            _firstDoubt ??= last;
        }
        _conclusions = [.. Conclude()];
    }

    /// <summary>Those of these ids that stand in the text, be it where no id is read. Once the rows are read, while the file is open.</summary>
    public IReadOnlySet<string> Named(IReadOnlyCollection<string> ids) => IdsInText.Find(_content.Open(), ids);

    public void Dispose()
    {
        (_lignes as IDisposable)?.Dispose();
        _content.Dispose();
    }

    private IEnumerable<(LigneLue Ligne, Reading<LieuMediationNumerique> Reading)> ReadLieux(ILignes lignes, bool onAllCores) =>
        onAllCores
            ? lignes.Read().Chunk(RowsAtOnce).SelectMany(some => some.Zip(AllCores.Select(some, ReadLieu)))
            : lignes.Read().Select(ligne => (ligne, ReadLieu(ligne)));

    /// <summary>What is wrong is told under the file's own columns.</summary>
    private Reading<LieuMediationNumerique> ReadLieu(LigneLue ligne)
    {
        var reading = ligne.ReadLieu(_checks.Read);

        return Version is SchemaVersion.V01
            ? reading with { Anomalies = [.. reading.Anomalies.Select(anomalie => anomalie with { Champ = LieuV01.ColumnOf(anomalie.Champ) })] }
            : reading;
    }

    private LigneVerifiee Verify(LigneLue ligne, Reading<LieuMediationNumerique> reading)
    {
        var (lieu, anomalies) = reading;
        var id = ligne.IdSource;

        // A row that cannot be read takes its id from no other.
        return id is not null && ligne.Lieu is not null && _ids.Add(id, ligne.Numero) is { } twice
            ? new(ligne.Numero, id, null, [.. anomalies, twice])
            : new(ligne.Numero, id, lieu, anomalies);
    }

    /// <summary>What only the whole reading tells.</summary>
    private IEnumerable<Anomalie> Conclude()
    {
        if (Bilan.Lues == 0 && IsComplete)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "aucun-lieu", "Le fichier ne contient aucun lieu : vérifiez qu’il a été enregistré avec toutes ses lignes.");
        }
        if (!IsComplete)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "suppressions-suspendues",
                "La fin du fichier manque ou n’a pas pu être lue : un import complet ne supprime rien, puisque les lieux absents y sont peut-être.");
        }
        else if (_firstDoubt is { } ligne)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "suppressions-suspendues",
                $"La ligne {ligne} cache peut-être l’identifiant d’un lieu : un import complet ne supprime rien, puisque les lieux absents y sont peut-être. Corrigez-la, puis renvoyez le fichier.");
        }
    }

    private Anomalie? Exceeded(int numero) => true switch
    {
        _ when Longest is { } longest && Stopwatch.GetElapsedTime(_start) > longest => Anomalie.Erreur(
            Anomalie.Fichier, "trop-long", $"La lecture s’arrête à la ligne {numero}, après {longest.TotalSeconds} secondes : envoyez le fichier en plusieurs parties, ou importez-le."),
        _ when Bilan.Lues > FileBounds.MostRows => Anomalie.Erreur(
            Anomalie.Fichier, "trop-de-lignes", $"La lecture s’arrête à la ligne {numero} : envoyez au plus {FileBounds.MostRows} lieux par fichier."),
        _ when Bilan.Remarques > FileBounds.MostRemarks => Anomalie.Erreur(
            Anomalie.Fichier, "trop-de-remarques",
            $"La lecture s’arrête à la ligne {numero} : {Bilan.Remarques} remarques déjà. Corrigez d’abord les plus nombreuses."),
        _ => null,
    };
}
