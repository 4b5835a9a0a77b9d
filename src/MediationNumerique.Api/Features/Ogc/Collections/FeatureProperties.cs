using System.Text.Json.Serialization.Metadata;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>
/// Flattens a resource for a table of attributes: scalars and lists of words as they are; the fields of an object in it
/// beside the others. What is a list of objects is left to <c>/v1</c>; identifier and coordinates are the feature's own.
/// </summary>
internal static class FeatureProperties
{
    // And what hangs on the clock or on the question, which is not in the resource's JSON.
    private static readonly HashSet<string> s_elsewhere = ["id", "latitude", "longitude", "distance_km", "position", "ouvert"];

    private static readonly Dictionary<Type, PropertyKind> s_kinds = new()
    {
        [typeof(string)] = PropertyKind.Texte,
        [typeof(Guid)] = PropertyKind.Texte,
        [typeof(Uri)] = PropertyKind.Texte,
        [typeof(double)] = PropertyKind.Nombre,
        [typeof(int)] = PropertyKind.Nombre,
        [typeof(bool)] = PropertyKind.Booleen,
        [typeof(DateOnly)] = PropertyKind.Date,
        [typeof(DateTime)] = PropertyKind.DateHeure,
    };

    /// <summary>In the contract's order.</summary>
    public static IReadOnlyList<FeatureProperty> Of(JsonTypeInfo contract) => [.. Flatten(contract)];

    private static IEnumerable<FeatureProperty> Flatten(JsonTypeInfo contract)
    {
        var own = contract.Properties.Select(property => property.Name).ToHashSet();
        foreach (var property in contract.Properties.Where(property => !s_elsewhere.Contains(property.Name)))
        {
            if (KindOf(property.PropertyType) is { } kind)
            {
                yield return new(property.Name, kind, property.Name, null);
                continue;
            }
            var parent = contract.Options.GetTypeInfo(property.PropertyType);
            foreach (var inner in parent.Kind is JsonTypeInfoKind.Object ? parent.Properties : [])
            {
                var isTaken = own.Contains(inner.Name);
                if (KindOf(inner.PropertyType) is { } innerKind && (inner.Name == "id" || !s_elsewhere.Contains(inner.Name)))
                {
                    yield return new(isTaken ? $"{property.Name}_{inner.Name}" : inner.Name, innerKind, inner.Name, property.Name);
                }
            }
        }
    }

    private static PropertyKind? KindOf(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsEnum)
        {
            return PropertyKind.Texte;
        }
        if (s_kinds.TryGetValue(type, out var kind))
        {
            return kind;
        }

        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) && KindOf(type.GetGenericArguments()[0]) is PropertyKind.Texte
            ? PropertyKind.Liste
            : null;
    }
}
