using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MediationNumerique.Api.Storage.Model;

/// <summary>
/// A list as a JSON array, enumeration values as the schema writes them: <c>["Gratuit","Payant"]</c>. No query looks
/// inside a list, so the database needs not know more than a text.
/// </summary>
internal sealed class JsonListConverter<T>()
    : ValueConverter<IReadOnlyList<T>, string>(list => JsonList.Write(list), json => JsonList.Read<T>(json));

/// <summary>The same for lists of few distinct values: rows that say the same share one list.</summary>
internal sealed class SharedJsonListConverter<T> : ValueConverter<IReadOnlyList<T>, string>
{
    public SharedJsonListConverter()
        : this(new SharingPool<string, IReadOnlyList<T>>(JsonList.Read<T>, 4096))
    {
    }

    private SharedJsonListConverter(SharingPool<string, IReadOnlyList<T>> pool)
        : base(list => JsonList.Write(list), json => pool.Get(json))
    {
    }
}

/// <summary>Lists are never changed in place: an equal content is enough, and a snapshot is the list itself.</summary>
internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
    list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
    list => list);

internal static class JsonList
{
    // Read by maintainers in the database, never sent to a browser: accents and apostrophes stay legible.
    private static readonly JsonSerializerOptions s_options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static string Write<T>(IReadOnlyList<T> list) => list.Count == 0 ? "[]" : JsonSerializer.Serialize(list, s_options);

    public static IReadOnlyList<T> Read<T>(string json) => json is "[]" ? [] : JsonSerializer.Deserialize<T[]>(json, s_options)!;
}
