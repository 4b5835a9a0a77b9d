using System.Collections;

namespace MediationNumerique.Api.Tests.Catalogue;

internal static class Said
{
    /// <summary>Whether a property says something: neither null, nor its type's default, nor an empty list.</summary>
    public static bool Says(object? value) => value switch
    {
        null => false,
        string text => text.Length > 0,
        IEnumerable list => list.Cast<object>().Any(),
        ValueType number => !number.Equals(Activator.CreateInstance(number.GetType())),
        _ => true,
    };
}
