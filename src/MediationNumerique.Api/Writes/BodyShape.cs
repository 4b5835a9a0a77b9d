using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Writes;

/// <summary>
/// Holds a JSON body against the record that it is to become, before any rule on its values: names that the record does not
/// have, and values of another kind. What is wrong is reported and taken out, so that the rules can judge the rest.
/// </summary>
internal sealed class BodyShape
{
    private readonly FrozenDictionary<string, Type> _fields;

    public BodyShape(Type record) => _fields = record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .ToFrozenDictionary(property => WireName.Of(property.Name), property => property.PropertyType);

    public IReadOnlyList<Anomalie> Clean(JsonObject body) => [.. Clean(body, "", _fields)];

    private static List<Anomalie> Clean(JsonObject body, string pointer, FrozenDictionary<string, Type> fields)
    {
        var anomalies = new List<Anomalie>();
        foreach (var (name, value) in body.ToList())
        {
            if (!fields.TryGetValue(name, out var type))
            {
                anomalies.Add(Unknown(name, pointer, fields.Keys));
                body.Remove(name);
            }
            else if (Judge(value, type, $"{pointer}/{name}", anomalies) is { } anomalie)
            {
                anomalies.Add(anomalie);
                body.Remove(name);
            }
        }

        return anomalies;
    }

    /// <summary>What is wrong with a value as a whole; what is wrong inside it goes to the list.</summary>
    private static Anomalie? Judge(JsonNode? value, Type type, string pointer, List<Anomalie> anomalies) => value switch
    {
        null => null,
        _ when (Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } scalar => JudgeScalar(value, scalar, pointer),
        _ when type == typeof(string) => JudgeText(value, pointer),
        _ when ItemOf(type) is { } item => value is JsonArray list ? JudgeItems(list, item, pointer, anomalies) : OfKind("une liste", value, pointer),
        JsonObject inner => JudgeObject(inner, type, pointer, anomalies),
        _ => OfKind("un objet", value, pointer),
    };

    private static Anomalie? JudgeText(JsonNode value, string pointer) =>
        value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? null : OfKind("un texte", value, pointer);

    private static Anomalie? JudgeScalar(JsonNode value, Type type, string pointer) => type == typeof(bool)
        ? value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : OfKind("true ou false", value, pointer)
        : value is JsonValue number && number.TryGetValue<int>(out _) ? null : OfKind("un nombre entier", value, pointer);

    private static Anomalie? JudgeItems(JsonArray list, Type item, string pointer, List<Anomalie> anomalies)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var found = list[i] is null
                ? Anomalie.Erreur("", "valeur-vide", "Cette valeur est vide : retirez-la de la liste.") with { Pointeur = $"{pointer}/{i}" }
                : Judge(list[i], item, $"{pointer}/{i}", anomalies);
            if (found is not null)
            {
                anomalies.Add(found);
                list[i] = null;
            }
        }

        return null;
    }

    private static Anomalie? JudgeObject(JsonObject body, Type type, string pointer, List<Anomalie> anomalies)
    {
        anomalies.AddRange(Clean(body, pointer, new BodyShape(type)._fields));

        return null;
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static Anomalie OfKind(string expected, JsonNode value, string pointer) =>
        Anomalie.Erreur("", "type", $"Ce champ attend {expected}.", value.ToJsonString()) with { Pointeur = pointer };

    private static Anomalie Unknown(string name, string pointer, IEnumerable<string> known)
    {
        var suggestions = Suggestions.Nearest(name, known);
        var hint = suggestions is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return Anomalie.Erreur("", "champ-inconnu", $"Ce champ n’existe pas.{hint} Retirez-le ou corrigez son nom.").Suggesting(suggestions)
            with
        { Pointeur = $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}" };
    }
}
