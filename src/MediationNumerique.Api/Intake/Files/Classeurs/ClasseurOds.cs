using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace MediationNumerique.Api.Intake.Files.Classeurs;

/// <summary>
/// A workbook of LibreOffice (OpenDocument 1.3, part 3, §9). No kept library reads them: what holds values is a few elements of one XML
/// file, read as they come, without document type nor external reference.
/// </summary>
internal sealed class ClasseurOds : IClasseur
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>A sheet ends in thousands of cells that are one, repeated.</summary>
    private const int MostColumns = Schema.Rangees.Colonnes.Most;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = FileBounds.MostBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly ZipArchive _archive;

    /// <param name="file">Seekable; it stays the caller's to close.</param>
    public ClasseurOds(Stream file)
    {
        file.Position = 0;
        _archive = new(file, ZipArchiveMode.Read, leaveOpen: true);
        var names = new List<string>();
        using var xml = Open();
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && xml is { LocalName: "table", NamespaceURI: Table })
            {
                names.Add(xml.GetAttribute("name", Table) ?? "");
            }
        }
        Feuilles = names;
    }

    public IReadOnlyList<string> Feuilles { get; }

    public IEnumerable<(int Numero, string?[] Cellules)> Lignes(int feuille)
    {
        using var xml = Open();
        for (var sheet = -1; sheet < feuille && xml.Read();)
        {
            sheet += xml.NodeType is XmlNodeType.Element && xml is { LocalName: "table", NamespaceURI: Table } ? 1 : 0;
        }
        var numero = 1;
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml is { LocalName: "table", NamespaceURI: Table }))
        {
            if (xml.NodeType is not XmlNodeType.Element || xml is not { LocalName: "table-row", NamespaceURI: Table })
            {
                continue;
            }
            var repeated = Repeated(xml, "number-rows-repeated");
            var cellules = Row(xml);
            if (Array.Exists(cellules, cellule => !string.IsNullOrWhiteSpace(cellule)))
            {
                yield return (numero, cellules);
            }
            numero += repeated;
        }
    }

    public void Dispose() => _archive.Dispose();

    private XmlReader Open() => XmlReader.Create(
        (_archive.GetEntry("content.xml") ?? throw new InvalidDataException("No content.xml.")).Open(), s_settings);

    private static string?[] Row(XmlReader row)
    {
        var cellules = new List<string?>();
        if (row.IsEmptyElement)
        {
            return [];
        }
        while (row.Read() && !(row.NodeType is XmlNodeType.EndElement && row is { LocalName: "table-row", NamespaceURI: Table }))
        {
            if (row.NodeType is XmlNodeType.Element && row.NamespaceURI == Table && row.LocalName is "table-cell" or "covered-table-cell")
            {
                var repeated = Repeated(row, "number-columns-repeated");
                var texte = Cell(row);
                for (var i = 0; i < repeated && cellules.Count < MostColumns; i++)
                {
                    cellules.Add(texte);
                }
            }
        }

        return [.. cellules];
    }

    /// <summary>The value that the cell declares, else what it shows.</summary>
    private static string? Cell(XmlReader cell)
    {
        var declared = cell.GetAttribute("value-type", Office) switch
        {
            "float" or "percentage" or "currency" => double.TryParse(cell.GetAttribute("value", Office), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? NombreDeCellule.Of(number) : null,
            "date" => cell.GetAttribute("date-value", Office)?.Replace('T', ' '),
            "boolean" => cell.GetAttribute("boolean-value", Office) == "true" ? "oui" : "non",
            "string" => cell.GetAttribute("string-value", Office),
            _ => null,
        };
        if (cell.IsEmptyElement)
        {
            return declared;
        }
        var shown = new StringBuilder();
        var (depth, notes) = (cell.Depth, 0);
        while (cell.Read() && !(cell.NodeType is XmlNodeType.EndElement && cell.Depth == depth))
        {
            notes += IsNote(cell) ? cell.NodeType is XmlNodeType.EndElement ? -1 : cell.IsEmptyElement ? 0 : 1 : 0;
            if (notes > 0)
            {
                continue;
            }
            switch (cell.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    shown.Append(cell.Value);
                    break;
                case XmlNodeType.Element when cell is { LocalName: "p", NamespaceURI: Text } && shown.Length > 0:
                case XmlNodeType.Element when cell is { LocalName: "line-break", NamespaceURI: Text }:
                    shown.Append('\n');
                    break;
                case XmlNodeType.Element when cell is { LocalName: "s" or "tab", NamespaceURI: Text }:
                    shown.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return declared ?? (shown.Length == 0 ? null : shown.ToString());
    }

    /// <summary>What somebody wrote about the cell is not in it.</summary>
    private static bool IsNote(XmlReader xml) => xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && xml is { LocalName: "annotation", NamespaceURI: Office };

    private static int Repeated(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Max(1, count) : 1;
}
