using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace MediationNumerique.Api.Intake.Files.Rapports;

/// <summary>
/// The producer's own table as a workbook, with what is wrong in each row and what to write instead in two columns before its own, so
/// that it is corrected where it was made; a second sheet says what the whole is worth. Cells are texts: nothing in them runs.
/// </summary>
internal static partial class RapportXlsx
{
    /// <summary>The two columns: a file that comes back with them is not told that they are unknown.</summary>
    public static readonly string[] Titles = ["À corriger", "À écrire"];

    /// <summary>What a cell of Excel holds.</summary>
    private const int LongestCell = 32_767;

    private const int LastRow = 1_048_576;

    /// <summary>Reads the file to its end while it writes.</summary>
    /// <param name="output">It stays open.</param>
    /// <param name="fichier">The file.</param>
    /// <param name="titres">All its titles.</param>
    /// <param name="keeps">Which remarks are wanted.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task WriteAsync(Stream output, FichierLieux fichier, IReadOnlyList<string> titres, Func<Gravite, bool> keeps, CancellationToken cancellationToken)
    {
        await using var workbook = await Spreadsheet.CreateNewAsync(output, cancellationToken: cancellationToken);
        var (bold, wrapped) = (workbook.AddStyle(new Style { Font = { Bold = true } }), workbook.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } }));
        await workbook.StartWorksheetAsync("Lieux", Layout(), cancellationToken);
        await AddRowAsync(Titles.Concat(titres).Select(titre => new Cell(Text(titre), bold)));
        var rapport = new Rapport();
        foreach (var ligne in fichier.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            rapport.Add(ligne);
            var kept = ligne.Anomalies.Where(anomalie => keeps(anomalie.Gravite)).ToArray();
            await AddRowAsync(
                new[] { new Cell(Text(ToCorrect(kept)), wrapped), new Cell(Text(ToWrite(kept)), wrapped) }
                    .Concat(Own(ligne.Cellules, titres.Count).Select(texte => new Cell(Text(texte)))));
        }
        var summary = new WorksheetOptions();
        summary.Column(1).Width = 120;
        await workbook.StartWorksheetAsync("Bilan", summary, cancellationToken);
        foreach (var texte in Bilan(rapport, fichier, keeps))
        {
            await AddRowAsync([new Cell(Text(texte), wrapped)]);
        }
        await workbook.FinishAsync(cancellationToken);

        ValueTask AddRowAsync(IEnumerable<Cell> cells) => workbook.AddRowAsync(cells.ToList(), cancellationToken);
    }

    private static WorksheetOptions Layout()
    {
        var options = new WorksheetOptions { FrozenColumns = Titles.Length, FrozenRows = 1, AutoFilter = new($"A1:B{LastRow}") };
        options.Column(1).Width = 60;
        options.Column(2).Width = 40;

        return options;
    }

    private static string ToCorrect(IEnumerable<Anomalie> anomalies) => string.Join('\n', anomalies
        .Where(anomalie => anomalie.Gravite is not Gravite.Information)
        .OrderBy(anomalie => anomalie.Gravite is not Gravite.Erreur)
        .Select(anomalie => $"{(anomalie.Gravite is Gravite.Erreur ? "Refusé. " : "")}{Named(anomalie)}{anomalie.Message}"));

    private static string ToWrite(IEnumerable<Anomalie> anomalies) => string.Join('\n', anomalies
        // What was never there is not to be written: an id that was made, a date that was taken for it.
        .Where(anomalie => anomalie.Gravite is not Gravite.Information || anomalie.Valeur is not null)
        .Select(anomalie => (anomalie, Value: anomalie.Retenu ?? (anomalie.Suggestions is [var first, ..] ? first : null)))
        .Where(pair => pair.Value is not null)
        .Select(pair => $"{Named(pair.anomalie)}{pair.Value}"));

    private static string Named(Anomalie anomalie) => anomalie.Champ is Anomalie.Fichier or Anomalie.Ligne ? "" : $"{anomalie.Champ} : ";

    private static IEnumerable<string?> Own(Cellules? cellules, int count) =>
        cellules is null ? [] : Enumerable.Range(0, Math.Min(count, cellules.Count)).Select(rank => cellules.At(rank).Texte);

    private static IEnumerable<string> Bilan(Rapport rapport, FichierLieux fichier, Func<Gravite, bool> keeps) =>
    [
        rapport.Resume.Phrase,
        .. rapport.Resume.Causes.Select(cause => $"{cause.Lignes} ligne(s), dont la ligne {cause.Exemple} : {(cause.Colonne is null ? "" : $"{cause.Colonne} : ")}{cause.Conseil}"),
        .. fichier.Anomalies.Where(anomalie => keeps(anomalie.Gravite)).Select(anomalie => $"{Named(anomalie)}{anomalie.Message}"),
    ];

    /// <summary>Within what XML and Excel can hold.</summary>
    private static string Text(string? texte)
    {
        if (texte is null)
        {
            return "";
        }
        var plain = texte.Length > LongestCell ? $"{texte.AsSpan(0, char.IsHighSurrogate(texte[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)}…" : texte;

        return NotInXml().Replace(plain, "");
    }

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]")]
    private static partial Regex NotInXml();
}
