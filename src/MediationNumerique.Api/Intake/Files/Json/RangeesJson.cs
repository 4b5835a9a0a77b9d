using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// A JSON file, item by item: a list, alone or inside an object, a GeoJSON collection, or one object a line. An object in an item is
/// so many columns, <c>adresse.rue</c>; a list of texts is one.
/// </summary>
internal sealed class RangeesJson : IRangees
{
    /// <summary>Items whose names are known before any is read: any of them may lack some.</summary>
    private const int FirstItems = 100;

    private readonly IJsonItems _items;
    private readonly JsonCellules _reader;

    private RangeesJson(FileContent content, FormatFichier format, IReadOnlyList<string> path)
    {
        _reader = new(Colonnes, format is FormatFichier.Geojson);
        foreach (var item in Cut(content.Open(), format, path).Read().Take(FirstItems).Where(item => item.Erreur is null))
        {
            _reader.Read(item.Numero, item.Json.Span);
        }
        _items = Cut(content.Open(), format, path);
    }

    public Colonnes Colonnes { get; } = new();

    public IReadOnlyList<Anomalie> Anomalies => [];

    public bool IsComplete => _items.IsComplete;

    /// <param name="content">The file.</param>
    /// <param name="format">One of those of JSON.</param>
    /// <param name="path">The properties that lead to the list; none where the list is the whole.</param>
    public static RangeesJson Open(FileContent content, FormatFichier format, IReadOnlyList<string> path) => new(content, format, path);

    public IEnumerable<Rangee> Read() => _items.Read().Select(item =>
        item.Erreur is { } erreur ? new Rangee(item.Numero, null, [erreur]) { MayHideIds = true } : _reader.Read(item.Numero, item.Json.Span));

    public void Dispose()
    {
    }

    private static IJsonItems Cut(Stream json, FormatFichier format, IReadOnlyList<string> path) =>
        format is FormatFichier.Ndjson ? new NdjsonItems(json) : new JsonArrayItems(json, path);
}
