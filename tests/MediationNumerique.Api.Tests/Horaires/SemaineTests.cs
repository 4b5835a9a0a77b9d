using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class SemaineTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-23T08:00", "2026-11-23T09:00")]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-23T11:59", "2026-11-24T09:00")]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-27T12:00", "2026-11-30T09:00")]
    [InlineData("Mo 14:00+; Tu 09:00-12:00", "2026-11-23T10:00", "2026-11-24T09:00")]
    [InlineData("Sa 22:00-02:00", "2026-11-29T01:00", "2026-12-05T22:00")]
    [InlineData("Mo-Fr 09:00-12:00; PH off", "2026-12-24T13:00", "2026-12-28T09:00")]
    [InlineData("2027 Jan 04 09:00-12:00", "2026-11-23T10:00", "2027-01-04T09:00")]
    public void The_next_opening_is_the_first_to_come(string horaires, string from, string debut) => Assert.Equal(
        DateTime.Parse(debut, null), HorairesParser.Parse(horaires)!.In(JoursFeries.Nationaux).NextOpening(DateTime.Parse(from, null), 400));

    [Theory]
    [InlineData("off")]
    [InlineData("Mo 14:00+")]
    [InlineData("2020 Jan 04 09:00-12:00")]
    public void There_may_be_no_next_opening(string horaires) =>
        Assert.Null(HorairesParser.Parse(horaires)!.In(JoursFeries.Nationaux).NextOpening(new(2026, 11, 23), 400));

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00; We 14:00-16:00", false)]
    [InlineData("Mo-Fr 22:00-02:00; PH off", true)]
    public void A_plain_week_is_compiled_and_says_whether_holidays_change_it(string horaires, bool feriesMatter)
    {
        var read = HorairesParser.Parse(horaires)!;

        Assert.Equal(7, read.Semaine!.Count);
        Assert.Equal(feriesMatter, read.FeriesMatter);
        Assert.Same(read.Semaine[3], read.Semaine[4]);
    }

    [Theory]
    [InlineData("Mo[1] 09:00-12:00")]
    [InlineData("week 1-53/2 Mo 09:00-12:00")]
    [InlineData("Jul Mo 09:00-12:00")]
    [InlineData("2026 Mo 09:00-12:00")]
    [InlineData("PH -1 day 09:00-12:00")]
    [InlineData("SH Mo 09:00-12:00")]
    public void More_than_a_plain_week_is_not_compiled(string horaires) => Assert.Null(HorairesParser.Parse(horaires)!.Semaine);
}
