using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class IntervalsTests
{
    private static readonly DateOnly s_monday = new(2026, 11, 23);

    [Fact]
    public void Intervals_are_in_order_and_only_of_the_days_asked() => Assert.Equal(
        ["23 09:00-23 12:00 Ouvert", "23 14:00-23 17:00 Ouvert", "24 09:00-24 12:00 Ouvert", "24 14:00-24 17:00 Ouvert"],
        Intervals("Mo-Fr 09:00-12:00,14:00-17:00", 2));

    [Fact]
    public void What_joins_over_midnight_is_one_interval() => Assert.Equal(
        ["23 20:00-24 02:00 Ouvert", "24 20:00-25 00:00 Ouvert"], Intervals("Mo-We 20:00-02:00", 2));

    [Fact]
    public void Spans_that_touch_or_overlap_are_one_interval() => Assert.Equal(
        ["23 08:00-23 16:00 Ouvert"], Intervals("Mo 08:00-15:00,08:00-16:00,10:00-11:00", 7));

    [Fact]
    public void What_is_not_known_is_an_interval_of_its_own() => Assert.Equal(
        ["23 09:00-23 12:00 Ouvert", "23 12:00-24 00:00 Inconnu"], Intervals("Mo 09:00-12:00+", 7));

    [Fact]
    public void Always_open_is_one_interval_and_no_day_gives_none()
    {
        Assert.Equal(["23 00:00-26 00:00 Ouvert"], Intervals("24/7", 3));
        Assert.Empty(Intervals("24/7", 0));
        Assert.Empty(Intervals("off", 7));
    }

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-23T08:00", "2026-11-23T09:00")]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-23T11:59", "2026-11-23T09:00")]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-27T12:00", "2026-11-30T09:00")]
    [InlineData("Mo 14:00+; Tu 09:00-12:00", "2026-11-23T10:00", "2026-11-24T09:00")]
    [InlineData("Sa 22:00-02:00", "2026-11-29T01:00", "2026-11-28T22:00")]
    [InlineData("Mo-Fr 09:00-12:00; PH off", "2026-12-24T13:00", "2026-12-28T09:00")]
    [InlineData("2027 Jan 04 09:00-12:00", "2026-11-23T10:00", "2027-01-04T09:00")]
    public void The_next_opening_is_the_one_going_on_or_the_first_to_come(string horaires, string from, string debut) => Assert.Equal(
        DateTime.Parse(debut, null), HorairesParser.Parse(horaires)!.NextOpening(DateTime.Parse(from, null), JoursFeries.Nationaux)!.Value.Debut);

    [Theory]
    [InlineData("off")]
    [InlineData("Mo 14:00+")]
    [InlineData("2020 Jan 04 09:00-12:00")]
    public void There_may_be_no_next_opening(string horaires) =>
        Assert.Null(HorairesParser.Parse(horaires)!.NextOpening(new(2026, 11, 23), JoursFeries.Nationaux));

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

    private static IEnumerable<string> Intervals(string horaires, int days) => HorairesParser.Parse(horaires)!
        .Intervals(s_monday, days, JoursFeries.Nationaux)
        .Select(interval => $"{interval.Debut:dd HH:mm}-{interval.Fin:dd HH:mm} {interval.Etat}");
}
