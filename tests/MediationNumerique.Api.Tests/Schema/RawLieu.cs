using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Schema;

internal static class RawLieu
{
    /// <summary>The sample place with one field, scalar or list, replaced by one text.</summary>
    public static LieuBrut With(string champ, string? valeur)
    {
        return LieuBrut.From(
            name => name == champ ? valeur : (string?)Get(name),
            name => name == champ ? (valeur is null ? [] : [valeur]) : (IReadOnlyList<string>)Get(name)!);
    }

    private static object? Get(string champ) =>
        typeof(LieuBrut).GetProperties().Single(p => Champs.Of(p.Name) == champ).GetValue(Sample.Lieu);
}
