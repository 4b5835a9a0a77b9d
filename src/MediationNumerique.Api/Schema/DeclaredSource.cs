namespace MediationNumerique.Api.Schema;

/// <summary>A producer's dataset, as its producer describes it.</summary>
internal sealed record DeclaredSource
{
    /// <summary>Lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    public required string Nom { get; init; }

    public required string Description { get; init; }

    public required string Licence { get; init; }

    public string? Url { get; init; }

    public string? Contact { get; init; }

    public DeclaredMoissonnage? Moissonnage { get; init; }
}

/// <summary>Where this API fetches the source's whole file, and how often.</summary>
internal sealed record DeclaredMoissonnage(string Url, int PeriodeHeures);
