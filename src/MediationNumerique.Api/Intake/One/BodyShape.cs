using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;

namespace MediationNumerique.Api.Intake.One;

/// <summary>
/// Holds a JSON body against the record that it is to become, before any rule on its values: names that the record does not
/// have, values of another kind, and what no rule should have to look at, such as endless texts and lists. A field that is
/// wrong is reported and taken out, so that the rules can judge the rest; an unknown one is not read anyway.
/// </summary>
internal sealed class BodyShape
{
    private readonly FrozenDictionary<string, Type> _fields;
    private readonly string[] _readOnly;

    /// <param name="record">What the body is to become.</param>
    /// <param name="readOnly">Names that an answer has and a body may bring back: they are not read.</param>
    public BodyShape(Type record, params string[] readOnly)
    {
        _fields = record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToFrozenDictionary(property => WireName.Of(property.Name), property => property.PropertyType);
        _readOnly = readOnly;
    }

    public ShapeFindings Clean(JsonObject body)
    {
        var findings = new ShapeFindings();
        Clean(body, "", findings);

        return findings;
    }

    private void Clean(JsonObject body, string pointer, ShapeFindings findings)
    {
        foreach (var (name, value) in body.ToList())
        {
            if (_readOnly.Contains(name))
            {
                body.Remove(name);
            }
            else if (!_fields.TryGetValue(name, out var type))
            {
                findings.Add(() => Unknown(name, pointer, _fields.Keys));
            }
            else if (Judge(value, type, $"{pointer}/{name}", findings) is { } mistake)
            {
                findings.Add(() => mistake);
                body.Remove(name);
            }
        }
    }

    /// <summary>What is wrong with a value as a whole; what is wrong inside it goes to the findings.</summary>
    private static Anomalie? Judge(JsonNode? value, Type type, string pointer, ShapeFindings findings) => value switch
    {
        null => null,
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } scalar => JudgeScalar(value, scalar, pointer),
        _ when type == typeof(string) => BodyText.Judge(value, pointer),
        _ when ItemOf(type) is { } item => value is JsonArray list ? JudgeItems(list, item, pointer, findings) : Mistake.OfKind("une liste", value, pointer),
        JsonObject inner => JudgeObject(inner, type, pointer, findings),
        _ => Mistake.OfKind("un objet", value, pointer),
    };

    private static Anomalie? JudgeScalar(JsonNode value, Type type, string pointer) => type == typeof(bool)
        ? value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : Mistake.OfKind("true ou false", value, pointer)
        : value is JsonValue number && number.TryGetValue<int>(out _) ? null : Mistake.OfKind("un nombre entier", value, pointer);

    private static Anomalie? JudgeItems(JsonArray list, Type item, string pointer, ShapeFindings findings)
    {
        if (Anomalie.TooMany("", list.Count) is { } tooMany)
        {
            return tooMany with { Pointeur = pointer };
        }
        for (var i = 0; i < list.Count; i++)
        {
            var found = list[i] is null
                ? Mistake.Of("valeur-vide", "Cette valeur est vide : retirez-la de la liste.", $"{pointer}/{i}")
                : Judge(list[i], item, $"{pointer}/{i}", findings);
            if (found is not null)
            {
                findings.Add(() => found);
                list[i] = null;
            }
        }

        return null;
    }

    private static Anomalie? JudgeObject(JsonObject body, Type type, string pointer, ShapeFindings findings)
    {
        new BodyShape(type).Clean(body, pointer, findings);

        return null;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    public static Anomalie Unknown(string name, string pointer, IEnumerable<string> known)
    {
        var suggestions = Suggestions.Nearest(name, known);
        var hint = suggestions is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";
        var token = name.Shortened().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

        return Mistake.Of("champ-inconnu", $"Ce champ n’existe pas.{hint} Retirez-le ou corrigez son nom.", $"{pointer}/{token}").Suggesting(suggestions);
    }
}
