using System.Globalization;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Web.Lists.Writers;

namespace MediationNumerique.Api.Features.Lieux;

/// <summary>Places as a table: the national schema's columns in their order, and behind them what the API knows besides.</summary>
internal static class LieuColumns
{
    public static readonly CsvColumns<LieuEntry> Value = new("lieux.csv", [.. Champs.All, .. Champs.OfApi], Cells);

    private static IEnumerable<string?> Cells(LieuEntry entry, double? kilometres)
    {
        var lieu = entry.Decode();

        return
        [
            .. LieuCells.Of(entry.ToDeclared(lieu)),
            lieu.Id.ToString(),
            lieu.Source,
            lieu.StructureId.ToString(),
            lieu.Departement,
            lieu.Region,
            lieu.Epci,
            CellText.Of(lieu.EnLigne),
            CellText.Of(lieu.ScoreQualite),
            lieu.MajApi.ToString("O", CultureInfo.InvariantCulture),
            kilometres?.ToString("F3", CultureInfo.InvariantCulture),
            entry.Point is null && kilometres is not null ? "commune" : null,
        ];
    }
}
