using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema.Csv;

/// <summary>A CSV of places whose columns are the schema's, taken as it is: nothing is repaired but what any write is.</summary>
internal sealed class LieuxCsv : IDisposable
{
    private readonly RangeesCsv _rangees;
    private readonly LectureSchema _lecture;

    private LieuxCsv(Stream stream)
    {
        _rangees = RangeesCsv.Open(stream);
        _lecture = new(_rangees.Colonnes);
    }

    public SchemaVersion Version => _lecture.Version;

    /// <inheritdoc cref="IRangees.IsComplete"/>
    public bool IsComplete => _rangees.IsComplete;

    /// <summary>The stream stays the caller's to close.</summary>
    public static LieuxCsv Open(Stream stream) => new(stream);

    /// <summary>The rows, once, as they are read from the stream.</summary>
    public IEnumerable<LigneLue> Read() => _rangees.Read().Select(rangee => LigneLue.Of(rangee, _lecture.Read));

    public void Dispose() => _rangees.Dispose();
}
