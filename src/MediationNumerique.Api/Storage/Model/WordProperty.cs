using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MediationNumerique.Api.Storage.Model;

internal static class WordProperty
{
    /// <summary>An enumeration of ours as a word that a maintainer can read: <c>suppression</c>.</summary>
    public static void IsWord<T>(this PropertyBuilder<T> property) where T : struct, Enum =>
        property.HasMaxLength(20).HasConversion(value => Lower(value), text => Enum.Parse<T>(text, true));

    private static string Lower<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
