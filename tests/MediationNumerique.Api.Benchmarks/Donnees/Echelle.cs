using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Benchmarks.Donnees;

/// <summary>
/// A larger country, always the same: each copy of a place has an id of its own, a point a few hundred metres away, and
/// the structure of its copy (pivot and parent's name), so that there are as many times more structures too. The rest
/// is as the producer says: names, addresses, services, dates.
/// </summary>
internal static class Echelle
{
    private const double Metres = 300;
    private const double MetresInADegree = 111_320;

    /// <summary>Lazy: a million places are written or indexed one by one.</summary>
    public static IEnumerable<LieuMediationNumerique> Multiply(IReadOnlyList<LieuMediationNumerique> lieux, int echelle) =>
        Enumerable.Range(0, echelle).SelectMany(copy => copy == 0 ? lieux : lieux.Select((lieu, row) => Copy(lieu, copy, new Random((copy * 1_000_003) + row))));

    private static LieuMediationNumerique Copy(LieuMediationNumerique lieu, int copy, Random random) => lieu with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{lieu.Id}~{copy}"),
        Pivot = Identifiants.PivotConnu(lieu.Pivot) is { } pivot ? PivotOf(pivot, copy) : lieu.Pivot,
        StructureParente = lieu.StructureParente is { } parente ? string.Create(CultureInfo.InvariantCulture, $"{parente} {copy}") : null,
        Latitude = lieu.Latitude + Shift(random, 1),
        Longitude = lieu.Longitude + Shift(random, Math.Cos(double.DegreesToRadians(lieu.Latitude ?? 0))),
    };

    private static double Shift(Random random, double parallel) => ((random.NextDouble() * 2) - 1) * Metres / (MetresInADegree * parallel);

    /// <summary>As many digits as the pivot has signs; places that share a pivot still share theirs.</summary>
    private static string PivotOf(string pivot, int copy)
    {
        var hash = XxHash3.HashToUInt64(Encoding.ASCII.GetBytes(pivot), copy);

        return (10_000_000_000_000 + (hash % 90_000_000_000_000)).ToString(CultureInfo.InvariantCulture)[..pivot.Length];
    }
}
