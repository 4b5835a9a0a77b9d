using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Storage.Exemples;

/// <summary>An embedded source: what it states, and for each resource that the schema's rules refused, or had to say something of, what.</summary>
internal sealed record ExempleSource(
    DeclaredSource Source,
    IReadOnlyList<LieuMediationNumerique> Lieux,
    IReadOnlyList<DeclaredStructure> Structures,
    IReadOnlyList<DeclaredService> Services,
    IReadOnlyList<Anomalie> Anomalies,
    int Refused);
