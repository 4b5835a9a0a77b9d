using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>One row to write, and the revision that says so.</summary>
internal readonly record struct ImportChange(DeclarationEntity Row, RevisionOperation Operation, string? EtatAvant, bool IsKnown);

/// <summary>What differs between a file and what its source holds.</summary>
internal sealed class ImportChanges(ImportEntity import, ImportReading reading, Quarantine quarantine)
{
    private readonly HashSet<string> _left = [.. reading.Lieux.Keys];

    /// <summary>The ids of the file that no row was compared with yet.</summary>
    public IEnumerable<string> Left => _left;

    public List<ImportChange> Rows { get; } = [];

    /// <summary>Places that the source holds, tombstones left out.</summary>
    public int Known { get; private set; }

    public int Unchanged { get; private set; }

    public int Count(RevisionOperation operation) => Rows.Count(change => change.Operation == operation);

    /// <summary>
    /// Takes a row of the source, be it a tombstone. One that this version cannot read is as if there were none: that of the file
    /// takes its place, or else it stays.
    /// </summary>
    public void Compare(DeclarationEntity row)
    {
        var before = row.SupprimeLe is null ? quarantine.Read(DeclarationKinds.Lieux, row) : null;
        Known += before is null ? 0 : 1;
        if (reading.Lieux.TryGetValue(row.IdSource, out var lieu))
        {
            _left.Remove(row.IdSource);
            CompareWith(lieu, row, before);
        }
        else if (before is not null && import.Mode is ModeImport.Complet && reading.NamesAllIds && !reading.Ids.Contains(row.IdSource))
        {
            Rows.Add(new(row, RevisionOperation.Suppression, row.Contenu, IsKnown: true));
        }
    }

    /// <summary>Once all rows of the source have been taken: the rest of the file is new.</summary>
    public void Complete() => Rows.AddRange(_left.Select(id =>
        new ImportChange(DeclarationKinds.Lieux.NewRow(import.Source, reading.Lieux[id], reading.Origines.GetValueOrDefault(id)), RevisionOperation.Creation, null, IsKnown: false)));

    private void CompareWith(LieuMediationNumerique lieu, DeclarationEntity row, LieuMediationNumerique? before)
    {
        // Without a date of its own, a place that says the same as before was not updated since.
        if (before is not null && DeclarationKinds.Lieux.AreSame(before, reading.Undated.Contains(lieu.Id) ? lieu with { DateMaj = before.DateMaj } : lieu))
        {
            Unchanged++;
            return;
        }
        var state = before is null ? null : row.Contenu;
        DeclarationKinds.Lieux.Take(row, lieu, reading.Origines.GetValueOrDefault(row.IdSource));
        row.SupprimeLe = null;
        Rows.Add(new(row, before is null ? RevisionOperation.Creation : RevisionOperation.Modification, state, IsKnown: true));
    }
}
