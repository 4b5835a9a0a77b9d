using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>
/// A schema of OpenAPI 3.0, made ready to check many values. It knows the words that the contract uses; another one fails
/// when the contract is read, so that nothing is passed over.
/// </summary>
/// <param name="name">The component's name; null for a schema without one.</param>
internal sealed class SchemaCheck(string? name)
{
    private static readonly HashSet<string> s_known =
    [
        "type", "format", "nullable", "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "default", "items", "properties",
        "required", "additionalProperties", "allOf", "description", "example", "readOnly", "x-enumNames", "x-enum-varnames", "x-ms-enum", "x-ms-primary-error-message",
    ];

    /// <summary>What is compulsory in a resource that is not cut by <c>champs</c>, which the contract cannot say.</summary>
    private static readonly Dictionary<string, HashSet<string>> s_whole = ((Type[])[typeof(Lieu), typeof(Service), typeof(Structure)])
        .ToDictionary(type => type.Name, type => type.GetProperties()
            .Where(property => property.IsDefined(typeof(RequiredMemberAttribute), false))
            .Select(property => WireName.Of(property.Name)).ToHashSet());

    private readonly Dictionary<string, SchemaCheck> _properties = [];
    private string? _type;
    private string? _format;
    private bool _isNullable;
    private HashSet<string>? _enum;
    private Regex? _pattern;
    private (double Least, double Most) _range = (double.NegativeInfinity, double.PositiveInfinity);
    private (int Least, int Most) _length = (0, int.MaxValue);
    private int _fewestItems;
    private int _mostItems = int.MaxValue;
    private SchemaCheck? _items;
    private SchemaCheck? _others;
    private bool _isClosed;
    private HashSet<string> _required = [];
    private SchemaCheck[] _allOf = [];

    public void Read(JsonElement schema, SchemaSet schemas)
    {
        if (schema.EnumerateObject().FirstOrDefault(word => !s_known.Contains(word.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new NotSupportedException($"The gateway does not know {unknown.Name}, which the contract uses in {name}: teach it.");
        }
        _type = schema.Text("type");
        _format = schema.Text("format");
        _isNullable = schema.Child("nullable") is { ValueKind: JsonValueKind.True };
        _enum = schema.Child("enum") is { } values ? [.. values.EnumerateArray().Select(value => value.ToString())] : null;
        _pattern = schema.Text("pattern") is { } pattern ? new Regex(pattern, RegexOptions.CultureInvariant) : null;
        _range = (schema.Number("minimum") ?? _range.Least, schema.Number("maximum") ?? _range.Most);
        _length = ((int)(schema.Number("minLength") ?? 0), (int)(schema.Number("maxLength") ?? int.MaxValue));
        _fewestItems = (int)(schema.Number("minItems") ?? 0);
        _mostItems = (int)(schema.Number("maxItems") ?? int.MaxValue);
        _items = schema.Child("items") is { } items ? schemas.Of(items) : null;
        // Clients must be ready for more; that there is no more than is declared is what is held here.
        _isClosed = schema.Child("additionalProperties") is not { ValueKind: JsonValueKind.Object } && schema.Child("properties") is not null;
        _others = schema.Child("additionalProperties") is { ValueKind: JsonValueKind.Object } others ? schemas.Of(others) : null;
        _required = [.. schema.Texts("required")];
        _allOf = [.. schema.Child("allOf")?.EnumerateArray().Select(schemas.Of) ?? []];
        foreach (var property in schema.Children("properties"))
        {
            _properties.Add(property.Name, schemas.Of(property.Value));
        }
    }

    /// <summary>Whether it is bytes, of whatever type.</summary>
    public bool IsFile => _format is "binary";

    /// <summary>Adds to the report what is wrong with a value.</summary>
    public void Check(JsonElement value, SchemaReport report)
    {
        if (value.ValueKind is JsonValueKind.Null && _isNullable)
        {
            return;
        }
        foreach (var part in _allOf)
        {
            part.Check(value, report);
        }
        switch (_type)
        {
            case null:
                break;
            case "object" when value.ValueKind is JsonValueKind.Object:
                CheckObject(value, report);
                break;
            case "array" when value.ValueKind is JsonValueKind.Array:
                CheckArray(value, report);
                break;
            case "string" when value.ValueKind is JsonValueKind.String:
                CheckText(value.GetString()!, report);
                break;
            case "integer" or "number" when value.ValueKind is JsonValueKind.Number:
                CheckNumber(value, report);
                break;
            case "boolean" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                break;
            default:
                report.Add($"is {value.ValueKind}, not {_type}");
                break;
        }
    }

    /// <summary>A header's value: a number is written as a text.</summary>
    public void CheckHeader(string value, SchemaReport report)
    {
        if (_type is "integer" && !(long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= _range.Least && number <= _range.Most))
        {
            report.Add($"\"{value}\" is no integer from {_range.Least} to {_range.Most}");
        }
        else if (_type is "string")
        {
            CheckText(value, report);
        }
    }

    private void CheckObject(JsonElement value, SchemaReport report)
    {
        var wanted = report.IsWhole && name is not null && s_whole.TryGetValue(name, out var whole) ? whole : _required;
        var present = 0;
        foreach (var property in value.EnumerateObject())
        {
            var field = property.Name;
            present += wanted.Contains(field) ? 1 : 0;
            using var _ = report.At(field);
            if (_properties.TryGetValue(field, out var known) || (known = _others) is not null)
            {
                known.Check(property.Value, report);
            }
            else if (_isClosed)
            {
                report.Add("is not declared");
            }
        }
        // Looked for one by one only where some are missing: the suite checks tens of thousands of bodies.
        if (present == wanted.Count)
        {
            return;
        }
        foreach (var required in wanted.Where(required => !value.TryGetProperty(required, out _)))
        {
            report.Add($"lacks {required}, which is required");
        }
    }

    private void CheckArray(JsonElement value, SchemaReport report)
    {
        var count = value.GetArrayLength();
        if (count < _fewestItems)
        {
            report.Add($"has {count} items, less than {_fewestItems}");
        }
        if (count > _mostItems)
        {
            report.Add($"has {count} items, more than {_mostItems}");
        }
        if (_items is null)
        {
            return;
        }
        foreach (var item in value.EnumerateArray())
        {
            using var _ = report.At("[]");
            _items.Check(item, report);
        }
    }

    private void CheckText(string text, SchemaReport report)
    {
        if (_enum is not null && !_enum.Contains(text))
        {
            report.Add($"\"{text}\" is not one of the enumeration's values");
        }
        if (text.Length < _length.Least || text.Length > _length.Most)
        {
            report.Add($"has {text.Length} characters");
        }
        if (_pattern is not null && !_pattern.IsMatch(text))
        {
            report.Add($"\"{text}\" does not match {_pattern}");
        }
        var hasForm = _format switch
        {
            null or "binary" => true,
            "uuid" => Guid.TryParseExact(text, "D", out _),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal) && (text.EndsWith('Z') || text[^6] is '+' or '-'),
            "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
            _ => throw new NotSupportedException($"The gateway does not know the format {_format}: teach it."),
        };
        if (!hasForm)
        {
            report.Add($"\"{text}\" is no {_format}");
        }
    }

    private void CheckNumber(JsonElement value, SchemaReport report)
    {
        var isWhole = _format is "int32" ? value.TryGetInt32(out _) : value.TryGetInt64(out _);
        if (_type is "integer" && !isWhole)
        {
            report.Add($"{value} is no integer");
        }
        if (value.GetDouble() is var number && (number < _range.Least || number > _range.Most))
        {
            report.Add($"{value} is not from {_range.Least} to {_range.Most}");
        }
    }
}
