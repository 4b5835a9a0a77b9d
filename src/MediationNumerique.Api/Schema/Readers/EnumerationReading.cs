using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Readers;

internal static class EnumerationReading
{
    /// <summary>The values that texts name, each once, in the producer's order. What names no value was refused before.</summary>
    public static IReadOnlyList<T> ToValues<T>(this IReadOnlyList<string> texts) where T : struct, Enum =>
        texts.Count == 0 ? [] : [.. texts.Select(ToValue<T>).OfType<T>().Distinct()];

    public static T? ToValue<T>(this string text) where T : struct, Enum =>
        Enumeration.Of<T>().Find(text) is { } value ? (T)(object)value.Ordinal : null;
}
