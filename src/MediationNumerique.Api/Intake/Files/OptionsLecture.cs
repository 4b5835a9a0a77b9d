using MediationNumerique.Api.Intake.Correspondances;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>How a file is read.</summary>
internal sealed record OptionsLecture
{
    /// <summary>How long the reading may last; it then stops with an error. Null for as long as it takes.</summary>
    public TimeSpan? Longest { get; init; }

    /// <summary>What its columns mean; null for those of the schema.</summary>
    public Correspondance? Correspondance { get; init; }

    /// <summary>What the source states under an id of this API: for a place that left in another schema and comes back.</summary>
    public Func<Guid, LieuMediationNumerique?> Connus { get; init; } = _ => null;

    /// <summary>Whether missing points are sought afterwards.</summary>
    public bool FindsPoints { get; init; }

    /// <summary>The sheet of a workbook; null for the first one that holds places.</summary>
    public string? Feuille { get; init; }

    /// <summary>When the file was received, which dates what has no date of its own; null for today.</summary>
    public DateOnly? Date { get; init; }
}
