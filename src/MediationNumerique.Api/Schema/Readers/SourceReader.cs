using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>From a dataset as its producer describes it to a typed one.</summary>
internal static class SourceReader
{
    private static readonly SourceBruteValidator s_validator = new();

    public static Reading<DeclaredSource> Read(SourceBrute brute)
    {
        var anomalies = new List<Anomalie>();
        var repaired = brute with { Url = new ContactRepair(anomalies).CompleteUrl("url", brute.Url) };
        anomalies.AddRange(s_validator.Validate(repaired).ToAnomalies());

        return Reading.Of(anomalies, () => Convert(repaired));
    }

    private static DeclaredSource Convert(SourceBrute brute) => new()
    {
        Slug = brute.Slug!,
        Nom = brute.Nom!,
        Description = brute.Description!,
        Licence = brute.Licence!,
        Url = brute.Url,
        Contact = brute.Contact,
        Moissonnage = brute.Moissonnage is { } moissonnage ? new(moissonnage.Url!, moissonnage.PeriodeHeures!.Value) : null,
    };
}
