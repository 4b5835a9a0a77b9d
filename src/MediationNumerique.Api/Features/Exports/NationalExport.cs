using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Json;

namespace MediationNumerique.Api.Features.Exports;

/// <summary>
/// What producers stated, in the national schema's own terms. Two of them may give the same id, and the schema wants it
/// unique: it is the API's. A place whose file does not name its source has the API's name of it.
/// </summary>
internal static class NationalExport
{
    public static void WriteCsv(CatalogueSnapshot catalogue, ExportTarget target) =>
        target.WriteCsv(Champs.All, Lieux(catalogue).Select(Fit), LieuCells.Of);

    public static void WriteJson(CatalogueSnapshot catalogue, ExportTarget target) =>
        target.WriteJson(Lieux(catalogue), SchemaJson.Instance.LieuMediationNumerique);

    /// <summary>A summary of the greatest length has no room for the apostrophe that keeps a spreadsheet from running it.</summary>
    private static LieuMediationNumerique Fit(LieuMediationNumerique lieu) =>
        lieu.PresentationResume is { Length: Champs.LongestResume } resume && SpreadsheetCell.Neutralise(resume) != resume
            ? lieu with { PresentationResume = resume[..^1] }
            : lieu;

    private static IEnumerable<LieuMediationNumerique> Lieux(CatalogueSnapshot catalogue) => catalogue.Lieux.Tables
        .SelectMany(table => table.Rows)
        .Select(entry => entry.ToDeclared(entry.Decode()) with { Id = entry.Id.ToString(), Source = entry.SourceDeclaree ?? entry.Source });
}
