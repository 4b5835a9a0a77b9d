using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>The columns of a file: which version of the schema they follow, which are ignored, which compulsory ones lack.</summary>
internal sealed class CsvHeader
{
    private readonly string?[] _columns;
    private readonly bool _isOfApi;

    public CsvHeader(IEnumerable<string> titles)
    {
        var names = titles.Select(t => t.Trim().ToLowerInvariant()).ToArray();
        Version = SchemaVersions.Detect(names);
        _isOfApi = names.Contains(Champs.OfApi[0]);
        var known = SchemaVersions.ChampsOf(Version).ToHashSet();
        // A column given twice is kept once: Remove is false the second time.
        _columns = [.. names.Select(n => known.Remove(n) ? n : null)];
        Count = Array.FindLastIndex(names, name => name.Length > 0) + 1;
        Ignorees = [.. names.Where((n, i) => _columns[i] is null && n.Length > 0 && !(_isOfApi && Champs.OfApi.Contains(n)))];
        Anomalies = HasKnown ? [.. Champs.Obligatoires.Except(names).Select(Missing), .. UnknownFields.Report(Ignorees, Version)] : [NoTitle()];
    }

    public SchemaVersion Version { get; }

    /// <summary>How many cells a row has at least: to the last column with a title.</summary>
    public int Count { get; }

    /// <summary>Unknown or repeated columns, as the file names them in lower case.</summary>
    public IReadOnlyList<string> Ignorees { get; }

    /// <summary>An error for each compulsory column that lacks, a warning for each one that is ignored.</summary>
    public IReadOnlyList<Anomalie> Anomalies { get; }

    private bool HasKnown => _columns.Any(column => column is not null);

    /// <summary>The cells by their columns. Those that a short record lacks are empty.</summary>
    public Dictionary<string, string> Cells(string[] record)
    {
        var cells = new Dictionary<string, string>(_columns.Length);
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] is { } column)
            {
                var cell = i < record.Length ? record[i] : "";
                // Only our own tables are sure to have apostrophes that nobody wrote.
                cells[column] = _isOfApi ? SpreadsheetCell.Restore(cell) : cell;
            }
        }

        return cells;
    }

    private Anomalie Missing(string champ) =>
        Anomalie.Erreur(
            champ, "colonne-absente",
            $"Ajoutez la colonne {champ} : elle est obligatoire, et aucune ligne n’est lue sans elle.")
            .Suggesting([.. Ignorees.Take(UnknownFields.Most).Where(c => Suggestions.Nearest(c, [champ]).Count > 0).Take(3)]);

    private static Anomalie NoTitle() => Anomalie.Erreur(
        Anomalie.Fichier, "format-inconnu",
        "La première ligne ne nomme aucun champ du schéma national : envoyez un CSV dont elle nomme les colonnes (id, nom, adresse…), "
        + "une liste JSON, ou un objet JSON par ligne.");
}
