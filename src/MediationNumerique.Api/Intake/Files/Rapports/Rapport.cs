using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>
/// What is told of a file: each error by its row; of what refuses nothing, the first rows of each cause and how many there are. A cause
/// that most rows have is one line.
/// </summary>
internal sealed class Rapport
{
    private const int FirstOnes = 20;
    private const int FewRows = 10;
    private const int MostCauses = 5_000;
    private const int ToldCauses = 5;

    /// <summary>What says something of one value, and not of the whole column.</summary>
    private static readonly HashSet<string> s_ofValues = ["valeur-inconnue", "valeur-convertie", "valeur-renommee", "label-inconnu", "commune-inconnue"];

    private readonly List<Remarque> _erreurs = [];
    private readonly Dictionary<Cle, Cause> _causes = [];
    private readonly Dictionary<(string? Colonne, string Code), (int Lignes, Remarque First)> _refus = [];
    private int _rows;
    private int _acceptees;
    private int _reparees;

    /// <summary>Reads a file to its end.</summary>
    /// <param name="fichier">The file.</param>
    /// <param name="onAllCores">Whether several rows are checked at once.</param>
    /// <param name="seen">Told of each row.</param>
    public static Rapport Read(FichierLieux fichier, bool onAllCores, Action<LigneVerifiee> seen)
    {
        var rapport = new Rapport();
        foreach (var ligne in fichier.Read(onAllCores))
        {
            seen(ligne);
            rapport.Add(ligne);
        }

        return rapport;
    }

    /// <summary>What is said of rows, in the order of the file.</summary>
    public IEnumerable<Remarque> Lignes => _erreurs.Concat(_causes.Values.SelectMany(cause => cause.Told(_rows))).OrderBy(remarque => remarque.Ligne);

    public ResumeLecture Resume => new()
    {
        Phrase = Phrase(),
        Reparees = _reparees,
        Causes = [.. _refus.OrderByDescending(refus => refus.Value.Lignes).Take(ToldCauses)
            .Select(refus => new CauseRefus(refus.Key.Code, refus.Key.Colonne, refus.Value.Lignes, refus.Value.First.Ligne ?? 0, refus.Value.First.Message))],
    };

    private string Phrase()
    {
        var refused = _rows - _acceptees;
        var taken = _acceptees switch { 0 => "Aucun lieu pris", 1 => "1 lieu pris", var count => $"{count} lieux pris" };
        var repaired = _reparees switch { 0 => "", 1 => ", dont 1 corrigé ou complété", var count => $", dont {count} corrigés ou complétés" };

        return $"{taken}{repaired} ; {refused switch { 0 => "aucune ligne refusée", 1 => "1 ligne refusée", _ => $"{refused} lignes refusées" }}.";
    }

    /// <summary>What refuses nothing, and was found after the row was read.</summary>
    public void Tell(Anomalie anomalie, int ligne, string idSource) => CauseOf(anomalie).Add(Remarques.Of(anomalie, ligne, idSource));

    public void Add(LigneVerifiee ligne)
    {
        _rows++;
        _acceptees += ligne.Lieu is null ? 0 : 1;
        _reparees += ligne.Lieu is not null && ligne.Anomalies.Count > 0 ? 1 : 0;
        var refus = new HashSet<(string?, string)>();
        foreach (var (anomalie, remarque) in ligne.Anomalies.Zip(Remarques.Of(ligne)))
        {
            if (anomalie.Gravite is not Gravite.Erreur)
            {
                CauseOf(anomalie).Add(remarque);
                continue;
            }
            _erreurs.Add(remarque);
            if (refus.Add((remarque.Colonne, remarque.Code)))
            {
                var (lignes, first) = _refus.GetValueOrDefault((remarque.Colonne, remarque.Code), (0, remarque));
                _refus[(remarque.Colonne, remarque.Code)] = (lignes + 1, first);
            }
        }
    }

    private Cause CauseOf(Anomalie anomalie)
    {
        var key = new Cle(anomalie.Gravite, anomalie.Champ, anomalie.Code, s_ofValues.Contains(anomalie.Code) && _causes.Count < MostCauses ? anomalie.Valeur : null);
        if (!_causes.TryGetValue(key, out var cause))
        {
            _causes.Add(key, cause = new());
        }

        return cause;
    }

    private readonly record struct Cle(Gravite Gravite, string Champ, string Code, string? Valeur);

    private sealed class Cause
    {
        private readonly List<Remarque> _first = [];
        private int _count;

        public void Add(Remarque remarque)
        {
            _count++;
            if (_first.Count < FirstOnes && (remarque.Gravite is not Gravite.Information || _first.Count == 0))
            {
                _first.Add(remarque);
            }
        }

        public List<Remarque> Told(int rows) => _count == _first.Count && (_count < FewRows || _count <= rows / 2) ? _first
            : _count >= FewRows && _count > rows / 2 ? [_first[0] with { Nombre = _count }]
            : [_first[0] with { Nombre = _count }, .. _first.Skip(1)];
    }
}
