using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Lists.Writers;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>Places and services as the API answers them: their bytes are copied.</summary>
internal static class ResourceExport
{
    public static void WriteGeoJson(CatalogueSnapshot catalogue, ExportTarget target)
    {
        using var writer = new GeoJsonListWriter(target.Buffer, champs: null);
        writer.WriteStart(catalogue.Lieux.Count);
        Write(catalogue.Lieux, target, writer);
        writer.WriteEnd(next: null, facettes: null);
    }

    public static void WriteLieux(CatalogueSnapshot catalogue, ExportTarget target) => WriteLines(catalogue.Lieux, target);

    public static void WriteServices(CatalogueSnapshot catalogue, ExportTarget target) => WriteLines(catalogue.Services, target);

    private static void WriteLines<T>(TableSet<T> rows, ExportTarget target) where T : Entry
    {
        using var writer = new NdjsonListWriter(target.Buffer, champs: null);
        Write(rows, target, writer);
    }

    private static void Write<T>(TableSet<T> rows, ExportTarget target, IListWriter<Entry> writer) where T : Entry
    {
        var isFirst = true;
        foreach (var entry in rows.Tables.SelectMany(table => table.Rows))
        {
            writer.WriteItem(entry, null, isFirst);
            target.EndRow();
            isFirst = false;
        }
    }
}
