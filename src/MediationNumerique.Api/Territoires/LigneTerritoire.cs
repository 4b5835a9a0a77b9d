using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Territoires;

/// <summary>
/// One line of the embedded file: twelve columns parted by a vertical bar, that no official name contains. A former
/// commune has no type of its own: its line says <c>ancienne</c>, and names in <c>Commune</c> the one of today.
/// </summary>
internal sealed record LigneTerritoire
{
    public const string Header =
        "type|code|nom|departement|region|epci|commune|population|codes_postaux|latitude|longitude|centre_precision";

    private const char Separator = '|';
    private const string Ancienne = "ancienne";

    private static readonly string[] s_types = WireNames<TypeTerritoire>();
    private static readonly string[] s_precisions = WireNames<CentrePrecision>();

    /// <summary>Null for a former commune.</summary>
    public required TypeTerritoire? Type { get; init; }

    public required string Code { get; init; }

    /// <summary>Empty for a former commune of which only the code is known.</summary>
    public required string Nom { get; init; }

    public string Departement { get; init; } = "";

    public string Region { get; init; } = "";

    public string Epci { get; init; } = "";

    public string Commune { get; init; } = "";

    public int? Population { get; init; }

    public IReadOnlyList<string> CodesPostaux { get; init; } = [];

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public CentrePrecision? CentrePrecision { get; init; }

    /// <summary>Lines of one département follow each other: what equals the line before shares its texts.</summary>
    public static LigneTerritoire Parse(ReadOnlySpan<char> line, LigneTerritoire? before = null)
    {
        Span<Range> columns = stackalloc Range[13];
        if (line.Split(columns, Separator) != 12)
        {
            throw new FormatException($"A line of territories has twelve columns, this one does not: {line}");
        }

        return new()
        {
            Type = line[columns[0]] is Ancienne ? null : (TypeTerritoire)Ordinal(s_types, line[columns[0]]),
            Code = new(line[columns[1]]),
            Nom = new(line[columns[2]]),
            Departement = Same(before?.Departement, line[columns[3]]),
            Region = Same(before?.Region, line[columns[4]]),
            Epci = Same(before?.Epci, line[columns[5]]),
            Commune = new(line[columns[6]]),
            Population = line[columns[7]] is [] ? null : int.Parse(line[columns[7]], CultureInfo.InvariantCulture),
            CodesPostaux = line[columns[8]] is [] ? [] : new string(line[columns[8]]).Split(' '),
            Latitude = Coordinate(line[columns[9]]),
            Longitude = Coordinate(line[columns[10]]),
            CentrePrecision = line[columns[11]] is [] ? null : (CentrePrecision)Ordinal(s_precisions, line[columns[11]]),
        };
    }

    public string Format()
    {
        string[] columns =
        [
            Type is { } type ? s_types[(int)type] : Ancienne, Code, Nom, Departement, Region, Epci, Commune,
            Population?.ToString(CultureInfo.InvariantCulture) ?? "", string.Join(' ', CodesPostaux),
            Latitude?.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
            Longitude?.ToString("0.####", CultureInfo.InvariantCulture) ?? "",
            CentrePrecision is { } precision ? s_precisions[(int)precision] : "",
        ];
        if (columns.Any(column => column.AsSpan().ContainsAny(Separator, '\n', '\r')))
        {
            throw new FormatException($"A vertical bar or a line break cannot be written: {this}");
        }

        return string.Join(Separator, columns);
    }

    private static string Same(string? before, ReadOnlySpan<char> text) => text.SequenceEqual(before) ? before ?? "" : new(text);

    private static double? Coordinate(ReadOnlySpan<char> text) =>
        text is [] ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static int Ordinal(string[] names, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (text.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        throw new FormatException($"Unknown word in the file of territories: {text}");
    }

    private static string[] WireNames<T>() where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(name => typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name)];
}
