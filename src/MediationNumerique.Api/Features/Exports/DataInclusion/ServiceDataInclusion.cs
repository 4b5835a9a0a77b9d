namespace MediationNumerique.Api.Features.Exports.DataInclusion;

/// <summary>A service of data.inclusion, schema v1.0.8 (betagouv/data-inclusion-schema).</summary>
internal sealed record ServiceDataInclusion
{
    public required string Source { get; init; }
    public required string StructureId { get; init; }
    public required string Id { get; init; }
    public required string Nom { get; init; }
    public required string Description { get; init; }
    public required DateOnly DateMaj { get; init; }
    public string? Type { get; init; }
    public IReadOnlyList<string>? Thematiques { get; init; }
    public string? Frais { get; init; }
    public required IReadOnlyList<string> Publics { get; init; }
    public string? Commune { get; init; }
    public string? CodePostal { get; init; }
    public string? CodeInsee { get; init; }
    public string? Adresse { get; init; }
    public string? ComplementAdresse { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? Telephone { get; init; }
    public string? Courriel { get; init; }
    public required IReadOnlyList<string> ModesAccueil { get; init; }
    public IReadOnlyList<string>? ZoneEligibilite { get; init; }
    public string? LienMobilisation { get; init; }
    public IReadOnlyList<string>? ModesMobilisation { get; init; }
    public required IReadOnlyList<string> MobilisablePar { get; init; }
    public string? HorairesAccueil { get; init; }
}
