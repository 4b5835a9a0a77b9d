namespace MediationNumerique.Api.Features.Exports.DataInclusion;

/// <summary>A structure of data.inclusion, schema v1.0.8 (betagouv/data-inclusion-schema): the fields in its order.</summary>
internal sealed record StructureDataInclusion
{
    public required string Source { get; init; }
    public required string Id { get; init; }
    public required string Nom { get; init; }
    public required DateOnly DateMaj { get; init; }
    public string? Description { get; init; }
    public string? Siret { get; init; }
    public string? Commune { get; init; }
    public string? CodePostal { get; init; }
    public string? CodeInsee { get; init; }
    public string? Adresse { get; init; }
    public string? ComplementAdresse { get; init; }
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? Telephone { get; init; }
    public string? Courriel { get; init; }
    public string? SiteWeb { get; init; }
    public string? AccessibiliteLieu { get; init; }
    public string? HorairesAccueil { get; init; }
    public IReadOnlyList<string>? ReseauxPorteurs { get; init; }
}
