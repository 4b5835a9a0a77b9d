using System.Diagnostics;
using MediationNumerique.Api.Catalogue.Threads;
using MediationNumerique.Api.Intake.Files.DataInclusion;
using MediationNumerique.Api.Intake.Files.Traductions;
using MediationNumerique.Api.Intake.Reparations;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// A producer's file of places, read row by row, understood, repaired and checked. What it is, its content tells: producers and their
/// tools often declare something else. Few rows at a time are in memory, whatever the file's size.
/// </summary>
internal sealed class FichierLieux : IDisposable
{
    /// <summary>What may be sent, for the contract.</summary>
    public const string Description =
        "Un fichier de lieux, de 64 Mo au plus et de 256 Mo une fois décompressé : CSV, XLSX, ODS, JSON, GeoJSON, un objet JSON par ligne, ou les structures et les services de data.inclusion ; tel quel, compressé avec gzip, ou seul dans un ZIP. Le contenu décide, quel que soit le type déclaré.";

    /// <summary>How many rows are read before they are checked together, on all cores.</summary>
    private const int RowsAtOnce = 256;

    private readonly LieuChecks _checks;
    private readonly OptionsLecture _options;
    private readonly FileContent _content;
    private readonly IRangees? _rangees;
    private readonly ITraduction? _traduction;
    private readonly IdsVus _ids = new();
    private readonly IdentifiantsFaits _made = new();
    private readonly List<Anomalie> _anomalies = [];
    private Anomalie[] _conclusions = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private int? _firstDoubt;
    private int? _lastDoubtful;
    private int _private;
    private int _pointless;

    private FichierLieux(Stream file, LieuChecks checks, OptionsLecture options)
    {
        (_checks, _options) = (checks, options);
        _content = new(file);
        _anomalies.AddRange(_content.Anomalies);
        if (IsRefused)
        {
            return;
        }
        (Format, _rangees, var erreur) = Rangees.Open(_content, options);
        if (_rangees is null)
        {
            _anomalies.Add(erreur!);
            return;
        }
        _traduction = Translate(_rangees.Colonnes);
        if (options.Correspondance is not null && _traduction is TraductionSchema)
        {
            _anomalies.Add(Anomalie.Avertissement(
                Anomalie.Fichier, "correspondance-sans-effet", "Le fichier n’a pas la colonne du nom que lit la correspondance : il est lu par les noms du schéma national."));
        }
        if (!_traduction.HasId && !IsRefused)
        {
            // Once through the file, to know which rows share a name and an address.
            _made.Add(_rangees.Read(), _traduction);
            _rangees.Dispose();
            _rangees = Rangees.Open(_content, options).Rangees!;
            _traduction = Translate(_rangees.Colonnes);
        }
    }

    private ITraduction Translate(Colonnes colonnes) => _rangees is RangeesDataInclusion
        ? new TraductionDataInclusion(colonnes, _options.Connus)
        : _options.Correspondance is { } correspondance && correspondance.Suits(colonnes)
            ? new TraductionCorrespondance(correspondance, colonnes)
            : new TraductionSchema(colonnes);

    /// <summary>Null when it is none of those that are read.</summary>
    public FormatFichier? Format { get; }

    public bool IsGzip => _content.IsGzip;

    public bool IsZip => _content.IsZip;

    /// <summary>Null without a format.</summary>
    public Encodage? Encodage => Format is null or FormatFichier.Xlsx or FormatFichier.Ods ? null : _content.Encodage;

    /// <summary>Null without a format.</summary>
    public SchemaVersion? Version => _traduction?.Version;

    /// <summary>What is to be said of the file as a whole; all of it is only known once the rows are read.</summary>
    public IReadOnlyList<Anomalie> Anomalies => [.. _anomalies, .. _rangees?.Anomalies ?? [], .. _traduction?.Anomalies ?? [], .. _conclusions];

    /// <summary>Whether an error concerns the whole file. Before the reading, then it has no row.</summary>
    public bool IsRefused => Anomalies.Any(a => a.Gravite is Gravite.Erreur);

    /// <summary>Whether all has been read. False for good when a mistake hides where the next row starts: what follows is then unknown.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Whether what the file does not name is absent from it: it is complete, and each of its rows gave its id.</summary>
    public bool NamesAllIds => IsComplete && _firstDoubt is null;

    public BilanLecture Bilan { get; } = new();

    /// <summary>Looks at all the bytes, and reads the beginning.</summary>
    /// <param name="file">Seekable, read from its start; it stays the caller's to close, and must stay open until the rows are read.</param>
    /// <param name="checks">What is checked of each place.</param>
    /// <param name="options">How it is read.</param>
    public static FichierLieux Open(Stream file, LieuChecks checks, OptionsLecture? options = null) => new(file, checks, options ?? new());

    /// <summary>The rows, once, in their order. <see cref="Bilan"/> counts them as they go.</summary>
    /// <param name="onAllCores">Whether to check several at once, instead of each as it is read.</param>
    public IEnumerable<LigneVerifiee> Read(bool onAllCores = false)
    {
        if (_rangees is null || _traduction is null || IsRefused)
        {
            yield break;
        }
        foreach (var (ligne, lu) in ReadLieux(_rangees, _traduction, onAllCores))
        {
            var verifiee = Verify(ligne, lu);
            _firstDoubt ??= ligne.MayHideIds ? ligne.Numero : null;
            _lastDoubtful = verifiee.Anomalies.Any(anomalie => anomalie.Gravite is not Gravite.Information) ? ligne.Numero : null;
            Bilan.Add(verifiee);
            _pointless += verifiee.Lieu is { Latitude: null } ? 1 : 0;
            yield return verifiee;
            if (Conclusions.Exceeded(Bilan, _options.Longest is { } longest && Stopwatch.GetElapsedTime(_start) > longest ? longest : null, ligne.Numero) is { } erreur)
            {
                _anomalies.Add(erreur);
                yield break;
            }
        }
        IsComplete = _rangees.IsComplete;
        // Something is wrong with it, and it has no end: its last cell may have been cut.
        if (_lastDoubtful is { } last && Format is FormatFichier.Csv && !_content.EndsWithLineBreak)
        {
            _firstDoubt ??= last;
        }
        _conclusions = [.. Conclusions.Of(Bilan.Lues, IsComplete, _private, _firstDoubt), .. Conclusions.OfPoints(_pointless, _options.FindsPoints)];
    }

    /// <summary>Those of these ids that stand in the text, be it where no id is read. Once the rows are read, while the file is open.</summary>
    public IReadOnlySet<string> Named(IReadOnlyCollection<string> ids) => Encodage is null ? new HashSet<string>() : IdsInText.Find(_content.Open(), ids);

    public void Dispose()
    {
        _rangees?.Dispose();
        _content.Dispose();
    }

    private IEnumerable<(LigneLue Ligne, LieuLu Lu)> ReadLieux(IRangees rangees, ITraduction traduction, bool onAllCores) =>
        onAllCores
            ? Published(rangees, traduction).Chunk(RowsAtOnce).SelectMany(some => AllCores.Select(some, rangee => ReadLieu(rangee, traduction)))
            : Published(rangees, traduction).Select(rangee => ReadLieu(rangee, traduction));

    private IEnumerable<Rangee> Published(IRangees rangees, ITraduction traduction)
    {
        foreach (var rangee in rangees.Read())
        {
            if (rangee.Cellules is { } cellules && traduction.IsPrivate(cellules))
            {
                _private++;
                continue;
            }
            yield return rangee;
        }
    }

    /// <summary>What is wrong is told under the file's own columns.</summary>
    private (LigneLue Ligne, LieuLu Lu) ReadLieu(Rangee rangee, ITraduction traduction)
    {
        var ligne = LigneLue.Of(rangee, traduction.Read);
        if (ligne.Lieu is not { } brut)
        {
            return (ligne, new(null, ligne.Anomalies, null));
        }
        var reparation = _checks.Repair(brut, traduction.SaysServices, _made, _options.Date);
        var (lieu, anomalies) = _checks.Read(reparation.Lieu, reparation.SaysServices);
        Anomalie[] all = [.. ligne.Anomalies, .. reparation.Anomalies, .. anomalies];

        return (
            // Where others have one, an id that lacks may be in what was not read.
            ligne with { IdSource = reparation.Lieu.Id, MayHideIds = rangee.MayHideIds || (traduction.HasId && brut.Id is null) },
            new(Array.Exists(all, a => a.Gravite is Gravite.Erreur) ? null : lieu, [.. all.Select(a => a with { Champ = traduction.ColumnOf(a.Champ) })], reparation.Origine));
    }

    private LigneVerifiee Verify(LigneLue ligne, LieuLu lu)
    {
        var id = ligne.IdSource;

        // A row that cannot be read takes its id from no other.
        return id is not null && ligne.Lieu is not null && _ids.Add(id, ligne.Numero) is { } twice
            ? new(ligne.Numero, id, null, [.. lu.Anomalies, twice]) { Cellules = ligne.Cellules }
            : new(ligne.Numero, id, lu.Lieu, lu.Anomalies) { Cellules = ligne.Cellules, Origine = lu.Origine, IsUndated = lu.Anomalies.Any(anomalie => anomalie.Code is "date-absente" or "date-illisible") };
    }

    private readonly record struct LieuLu(LieuMediationNumerique? Lieu, IReadOnlyList<Anomalie> Anomalies, string? Origine);
}
