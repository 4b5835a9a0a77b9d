using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Csv;

namespace MediationNumerique.Api.Features.Exports.DataInclusion;

/// <summary>
/// Places and their services for data.inclusion, v1. Services without a place are not among them: that schema wants the
/// structure's date, which nobody states. Nor are places of sources that data.inclusion has from themselves.
/// </summary>
internal static class DataInclusionExport
{
    private static readonly HashSet<string> s_ownSources = new(["dora", "fredo", "soliguide"], StringComparer.OrdinalIgnoreCase);

    public static void WriteStructuresJson(CatalogueSnapshot catalogue, ExportTarget target) =>
        target.WriteJson(Structures(catalogue, target.Date), DataInclusionJson.Instance.StructureDataInclusion);

    public static void WriteStructuresCsv(CatalogueSnapshot catalogue, ExportTarget target) =>
        WriteCsv(target, Structures(catalogue, target.Date), DataInclusionJson.Instance.StructureDataInclusion);

    public static void WriteServicesJson(CatalogueSnapshot catalogue, ExportTarget target) =>
        target.WriteJson(Services(catalogue, target.Date), DataInclusionJson.Instance.ServiceDataInclusion);

    public static void WriteServicesCsv(CatalogueSnapshot catalogue, ExportTarget target) =>
        WriteCsv(target, Services(catalogue, target.Date), DataInclusionJson.Instance.ServiceDataInclusion);

    /// <summary>What is stated for tomorrow is not sent today.</summary>
    private static IEnumerable<Lieu> Lieux(Segment segment, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);

        return segment.Lieux.Rows
            .Where(entry => !s_ownSources.Contains(entry.Source) && !s_ownSources.Contains(entry.SourceDeclaree ?? ""))
            .Select(entry => entry.Decode())
            .Where(lieu => DataInclusionMapping.IsPossible(lieu, today));
    }

    private static IEnumerable<StructureDataInclusion> Structures(CatalogueSnapshot catalogue, DateTime now) =>
        catalogue.Segments.Values.SelectMany(segment => Lieux(segment, now)).Select(lieu => lieu.ToStructure());

    private static IEnumerable<ServiceDataInclusion> Services(CatalogueSnapshot catalogue, DateTime now)
    {
        foreach (var segment in catalogue.Segments.Values)
        {
            var stated = segment.Services.Rows.Where(service => service is { IsStated: true, Lieu: not null }).ToLookup(service => service.Lieu!.Id);
            foreach (var lieu in Lieux(segment, now))
            {
                if (lieu.ToService() is { } service)
                {
                    yield return service;
                }
                foreach (var entry in stated[lieu.Id])
                {
                    yield return lieu.ToService(entry.DecodeStated());
                }
            }
        }
    }

    private static void WriteCsv<T>(ExportTarget target, IEnumerable<T> rows, JsonTypeInfo<T> type) where T : notnull =>
        target.WriteCsv(type.Properties.Select(property => property.Name), rows, row => type.Properties.Select(property => Cell(property.Get!(row))));

    private static string? Cell(object? value) => value switch
    {
        null => null,
        double number => CellText.Of(number),
        DateOnly date => CellText.Of(date),
        IReadOnlyList<string> list => CellText.Of(list),
        _ => (string)value,
    };
}
