using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Tests.Catalogue;

internal static class Snapshots
{
    public static void AssertSame(CatalogueSnapshot a, CatalogueSnapshot b)
    {
        AssertSame(a.Lieux, b.Lieux);
        AssertSame(a.Services, b.Services);
        AssertSame(a.Structures, b.Structures);
        Assert.Equal(a.Sources.AsEnumerable(), b.Sources);
        Assert.Equal(a.Tombes.OrderBy(tombe => tombe.Key), b.Tombes.OrderBy(tombe => tombe.Key));
    }

    private static void AssertSame<T>(TableSet<T> a, TableSet<T> b) where T : Entry
    {
        Assert.All(
            a.Tables.SelectMany(table => table.Rows).Zip(b.Tables.SelectMany(table => table.Rows)),
            pair => Assert.Equal(SnapshotTests.Json(pair.First), SnapshotTests.Json(pair.Second)));
        Assert.Equal(a.Count, b.Count);
        Assert.Equal(a.Tables.Select(table => table.Fingerprint), b.Tables.Select(table => table.Fingerprint));
        Assert.Equal(a.Fingerprint(Selection.All), b.Fingerprint(Selection.All));
    }
}
