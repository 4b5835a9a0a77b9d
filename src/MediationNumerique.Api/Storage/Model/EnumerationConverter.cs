using System.Globalization;
using MediationNumerique.Api.Schema.Enumerations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MediationNumerique.Api.Storage.Model;

/// <summary>One value of an enumeration, as the schema writes it.</summary>
internal sealed class EnumerationConverter<T>() : ValueConverter<T, string>(value => Write(value), text => Read(text))
    where T : struct, Enum
{
    private static string Write(T value) => Enumeration.Of<T>().Values[Convert.ToInt32(value, CultureInfo.InvariantCulture)].Valeur;

    private static T Read(string text) => Enumeration.Of<T>().Find(text) is { } value
        ? (T)Enum.ToObject(typeof(T), value.Ordinal)
        : throw new InvalidDataException($"« {text} » is no value of {typeof(T).Name}.");
}
