using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Storage.Exemples;

/// <summary>Fictional places that together use every field and every value of the schema, checked as any producer's are.</summary>
internal static class Demonstration
{
    public const string Slug = "demonstration";

    /// <summary>Whether something is fictional: nobody is to be sent there.</summary>
    public static bool IsOf(Entry entry) => entry is LieuEntry { Source: Slug } or ServiceEntry { Source: Slug };

    private static readonly JsonSerializerOptions s_options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new RawTextConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static ExempleSource Read()
    {
        using var json = typeof(Demonstration).Assembly.GetManifestResourceStream("MediationNumerique.Api.Storage.Exemples.demonstration.json")!;
        var file = JsonSerializer.Deserialize<File>(json, s_options)!;
        var lieux = file.Lieux.Select(LieuReader.Read).ToList();
        var structures = file.Structures.Select(StructureReader.Read).ToList();
        var services = file.Services.Select(ServiceReader.Read).ToList();

        return new(
            file.Source,
            [.. lieux.Select(reading => reading.Content).OfType<LieuMediationNumerique>()],
            [.. structures.Select(reading => reading.Content).OfType<DeclaredStructure>()],
            [.. services.Select(reading => reading.Content).OfType<DeclaredService>()],
            [.. lieux.SelectMany(r => r.Anomalies), .. structures.SelectMany(r => r.Anomalies), .. services.SelectMany(r => r.Anomalies)],
            lieux.Count(r => r.IsRefused) + structures.Count(r => r.IsRefused) + services.Count(r => r.IsRefused));
    }

    private sealed record File(
        DeclaredSource Source,
        IReadOnlyList<StructureBrute> Structures,
        IReadOnlyList<LieuBrut> Lieux,
        IReadOnlyList<ServiceBrut> Services);
}
