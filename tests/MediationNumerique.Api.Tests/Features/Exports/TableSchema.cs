using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Exports;

/// <summary>Reads a Table Schema (specs.frictionlessdata.io) as far as the national one goes, without any code of the API.</summary>
internal sealed class TableSchema(JsonElement schema)
{
    private readonly List<(string Name, string Type, JsonElement Constraints)> _fields =
    [
        .. schema.GetProperty("fields").EnumerateArray().Select(field => (field.Text("name")!, field.Text("type")!, field.Child("constraints") ?? default)),
    ];

    public IEnumerable<string> Names => _fields.Select(f => f.Name);

    /// <summary>What is wrong with a row; nothing for a valid one. Uniqueness is the file's, not the row's.</summary>
    public IEnumerable<string> Errors(IReadOnlyDictionary<string, string> row)
    {
        foreach (var (name, type, constraints) in _fields)
        {
            var cell = row.GetValueOrDefault(name, "");
            if (cell.Length == 0)
            {
                if (IsTrue(constraints, "required"))
                {
                    yield return $"{name} is missing";
                }
            }
            else if (!IsOfType(cell, type) || !Fits(cell, constraints))
            {
                yield return $"{name} is not as the schema wants it";
            }
        }
    }

    private static bool IsOfType(string cell, string type) => type switch
    {
        "number" => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static bool Fits(string cell, JsonElement constraints) =>
        constraints.ValueKind is not JsonValueKind.Object
        || ((constraints.Text("pattern") is not { } pattern || Regex.IsMatch(cell, pattern))
            && (constraints.Number("maxLength") is not { } most || cell.EnumerateRunes().Count() <= most));

    private static bool IsTrue(JsonElement constraints, string name) =>
        constraints.ValueKind is JsonValueKind.Object && constraints.TryGetProperty(name, out var value) && value.GetBoolean();
}
