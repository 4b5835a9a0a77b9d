using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>A place after what could be set right in it was.</summary>
/// <param name="Lieu">As it is then checked.</param>
/// <param name="Anomalies">What was changed.</param>
/// <param name="Origine">See <see cref="Journal.Origine"/>.</param>
/// <param name="SaysServices">Whether it says which services it has, be it that it has none.</param>
internal sealed record Reparation(LieuBrut Lieu, IReadOnlyList<Anomalie> Anomalies, string? Origine, bool SaysServices);
