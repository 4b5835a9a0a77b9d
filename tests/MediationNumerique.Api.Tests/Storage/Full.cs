using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MediationNumerique.Api.Tests.Storage;

/// <summary>A record whose every property says something, found by reflection so that a new one cannot be forgotten.</summary>
internal static class Full
{
    public static T Create<T>() where T : class
    {
        var record = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        foreach (var property in Properties<T>())
        {
            property.SetValue(record, ValueOf(property.PropertyType, property.Name));
        }

        return record;
    }

    public static void AssertSame<T>(T expected, T actual) => Assert.All(
        Properties<T>(), property => Assert.Equal(property.GetValue(expected), property.GetValue(actual)));

    private static PropertyInfo[] Properties<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private static object ValueOf(Type type, string name) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => $"{name} d’été « à 100 % »",
        var t when t == typeof(double) => name.Length + 0.123456789,
        var t when t == typeof(bool) => true,
        var t when t == typeof(int) => name.Length,
        var t when t == typeof(DateOnly) => new DateOnly(1969, 12, 31),
        { IsEnum: true } t => Enum.GetValues(t).GetValue(1)!,
        { IsGenericType: true } t when t.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => ListOf(t.GetGenericArguments()[0], name),
        var t when t.IsClass => Activator.CreateInstance(t, [.. t.GetProperties().Select(p => ValueOf(p.PropertyType, p.Name))])!,
        var t => throw new NotSupportedException($"Say here what a {t} may contain."),
    };

    private static Array ListOf(Type item, string name)
    {
        IList values = item.IsEnum ? Enum.GetValues(item) : new[] { ValueOf(item, name), ValueOf(item, name + "2") };
        var list = Array.CreateInstance(item, values.Count);
        values.CopyTo(list, 0);

        return list;
    }
}
