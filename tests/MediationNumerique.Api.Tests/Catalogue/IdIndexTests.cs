using MediationNumerique.Api.Catalogue;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class IdIndexTests
{
    private static readonly LieuEntry[] s_rows = [.. AllDeclared.Demonstration.Build().Lieux.Tables.SelectMany(table => table.Rows)];

    [Fact]
    public void A_row_is_found_by_its_id_only()
    {
        var index = new IdIndex<LieuEntry>(s_rows[1..]);

        Assert.All(s_rows[1..], row => Assert.Same(row, index.Find(row.Id)));
        Assert.Null(index.Find(s_rows[0].Id));
    }

    [Fact]
    public void An_id_twice_is_an_error_and_not_a_lost_row() =>
        Assert.Throws<ArgumentException>(() => new IdIndex<LieuEntry>([s_rows[0], s_rows[0]]));
}
