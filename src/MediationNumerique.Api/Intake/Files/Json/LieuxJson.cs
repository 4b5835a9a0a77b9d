using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Intake.Files.Json;

/// <summary>
/// A JSON file of places, item by item: a list, or one object a line; of schema v1.0 or v0.1, told by the names that its
/// first items use. A list of values is an array, or a text as a CSV cell holds it.
/// </summary>
internal sealed class LieuxJson : ILignes
{
    /// <summary>Items whose names are looked at: any of them may lack the fields that tell the version.</summary>
    private const int FirstItems = 100;

    private readonly IJsonItems _items;
    private readonly HashSet<string> _unknown = [];

    private LieuxJson(FileContent content, FormatFichier format)
    {
        Version = DetectVersion(content, format);
        _items = Cut(content.Open(), format);
    }

    public SchemaVersion Version { get; }

    public IReadOnlyList<Anomalie> Anomalies => [.. UnknownFields.Report(_unknown, Version)];

    public bool IsComplete => _items.IsComplete;

    public static LieuxJson Open(FileContent content, FormatFichier format) => new(content, format);

    public IEnumerable<LigneLue> Read()
    {
        foreach (var item in _items.Read())
        {
            yield return item.Erreur is { } erreur ? new(item.Numero, null, [erreur]) : ReadItem(item.Numero, JsonFields.Read(item.Json.Span));
        }
    }

    private static SchemaVersion DetectVersion(FileContent content, FormatFichier format)
    {
        var names = Cut(content.Open(), format).Read()
            .Take(FirstItems)
            .Where(item => item.Erreur is null)
            .SelectMany(item => JsonFields.Read(item.Json.Span).Names);

        return SchemaVersions.Detect([.. names.Distinct()]);
    }

    private static IJsonItems Cut(Stream json, FormatFichier format) =>
        format is FormatFichier.Json ? new JsonArrayItems(json) : new NdjsonItems(json);

    private LigneLue ReadItem(int numero, JsonFields fields)
    {
        var known = SchemaVersions.ChampsOf(Version);
        foreach (var name in fields.Names)
        {
            // One more than are told, so that it is told that there are others.
            if (!known.Contains(name) && _unknown.Count <= UnknownFields.Most)
            {
                _unknown.Add(name);
            }
        }
        var lieu = Version is SchemaVersion.V01 ? ReadV01(fields, known) : ReadV10(fields);
        var isRefused = lieu.Anomalies.Any(a => a.Gravite is Gravite.Erreur);

        return new(numero, isRefused ? null : lieu.Content, lieu.Anomalies) { IdSource = RawText.Clean(fields.Text("id")), MayHideIds = fields.IsMalformed };
    }

    private static Reading<LieuBrut> ReadV10(JsonFields fields)
    {
        var anomalies = new List<Anomalie>();
        var lieu = LieuBrut.From(
            champ =>
            {
                if (fields.List(champ) is not null)
                {
                    fields.Refuse(champ, "type", "Ce champ n’a qu’une valeur : écrivez-la seule, sans crochets.");
                }

                return fields.Text(champ);
            },
            champ => fields.List(champ) ?? LieuRow.Split(champ, fields.Text(champ), anomalies));

        return new(lieu, [.. fields.Anomalies, .. anomalies]);
    }

    /// <summary>As a v0.1 CSV row, where a list is one text.</summary>
    private static Reading<LieuBrut> ReadV01(JsonFields fields, IReadOnlySet<string> known)
    {
        var cells = new Dictionary<string, string>();
        foreach (var name in fields.Names.Where(known.Contains))
        {
            if ((fields.Text(name) ?? (fields.List(name) is { } list ? string.Join(';', list) : null)) is { } cell)
            {
                cells.Add(name, cell);
            }
        }
        var (lieu, anomalies) = LieuV01.Convert(cells);

        return new(lieu, [.. fields.Anomalies, .. anomalies]);
    }
}
