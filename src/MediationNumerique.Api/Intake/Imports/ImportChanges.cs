using System.Text.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Mapping;

namespace MediationNumerique.Api.Intake.Imports;

/// <summary>One row to write, and the revision that says so.</summary>
internal readonly record struct ImportChange(LieuEntity Row, RevisionOperation Operation, string? EtatAvant, bool IsKnown);

/// <summary>What differs between a file and what its source holds.</summary>
internal sealed class ImportChanges(ImportEntity import, ImportReading reading)
{
    private readonly HashSet<string> _left = [.. reading.Lieux.Keys];

    /// <summary>The ids of the file that no row was compared with yet.</summary>
    public IEnumerable<string> Left => _left;

    public List<ImportChange> Rows { get; } = [];

    /// <summary>Places that the source holds, tombstones left out.</summary>
    public int Known { get; private set; }

    public int Unchanged { get; private set; }

    public int Count(RevisionOperation operation) => Rows.Count(change => change.Operation == operation);

    /// <summary>Takes a row of the source, be it a tombstone.</summary>
    public void Compare(LieuEntity row)
    {
        var isLive = row.SupprimeLe is null;
        Known += isLive ? 1 : 0;
        if (reading.Lieux.TryGetValue(row.IdSource, out var lieu))
        {
            _left.Remove(row.IdSource);
            CompareWith(lieu, row, isLive);
        }
        else if (isLive && import.Mode is ModeImport.Complet && reading.NamesAllIds && !reading.Ids.Contains(row.IdSource))
        {
            Rows.Add(new(row, RevisionOperation.Suppression, StateOf(row.ToDeclared()), IsKnown: true));
        }
    }

    /// <summary>Once all rows of the source have been taken: the rest of the file is new.</summary>
    public void Complete() => Rows.AddRange(_left.Select(id =>
        new ImportChange(reading.Lieux[id].ToEntity(import.Source), RevisionOperation.Creation, null, IsKnown: false)));

    private void CompareWith(LieuMediationNumerique lieu, LieuEntity row, bool isLive)
    {
        var before = isLive ? row.ToDeclared() : null;
        if (before is not null && SchemaJson.Hash(before, SchemaJson.Instance.LieuMediationNumerique) == SchemaJson.Hash(lieu, SchemaJson.Instance.LieuMediationNumerique))
        {
            Unchanged++;
            return;
        }
        row.Take(lieu);
        row.SupprimeLe = null;
        Rows.Add(before is null
            ? new(row, RevisionOperation.Creation, null, IsKnown: true)
            : new(row, RevisionOperation.Modification, StateOf(before), IsKnown: true));
    }

    private static string StateOf(LieuMediationNumerique lieu) => JsonSerializer.Serialize(lieu, SchemaJson.Instance.LieuMediationNumerique);
}
