using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>One row of a file once everything is checked.</summary>
/// <param name="Numero">See <see cref="Schema.Rangees.Rangee"/>.</param>
/// <param name="IdSource">The producer's id, null when the row has none or cannot be split.</param>
/// <param name="Lieu">Null when the row is refused.</param>
/// <param name="Anomalies">Errors and warnings, those of the row first.</param>
internal sealed record LigneVerifiee(int Numero, string? IdSource, LieuMediationNumerique? Lieu, IReadOnlyList<Anomalie> Anomalies)
{
    /// <summary>As the file has it; null for a row that cannot be split.</summary>
    public Cellules? Cellules { get; init; }

    /// <summary>What the producer wrote where it was repaired: a JSON object of texts, by field. Null where nothing was.</summary>
    public string? Origine { get; init; }

    /// <summary>Whether its date is that of the file, since it has none of its own.</summary>
    public bool IsUndated { get; init; }
}
