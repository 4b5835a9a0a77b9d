using System.Diagnostics;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class HorairesParserTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("   ", 4)]
    [InlineData(";", 1)]
    [InlineData("Lundi 09:00-12:00", 1)]
    [InlineData("Mo 09:00-12:00; Sa 10:00", 25)]
    [InlineData("Mo 09:00-12:00-13:30", 15)]
    [InlineData("Mo 09:00–12:00", 9)]
    [InlineData("Mo 9h-12h", 4)]
    [InlineData("Mo 9-12", 4)]
    [InlineData("Mo 09:00-12", 10)]
    [InlineData("Mo 09:60-12:00", 4)]
    [InlineData("Mo 24:00-25:00", 4)]
    [InlineData("Mo 09:00-48:01", 10)]
    [InlineData("Mo 09:00-09:00", 4)]
    [InlineData("Mo 00:00-00:00", 4)]
    [InlineData("Mo 09:00-12:00 14:00-17:00", 16)]
    [InlineData("Mo 09:00-12:00 Tu 14:00-17:00", 16)]
    [InlineData("Mo 09:00-12:00,", 16)]
    [InlineData("Mo 09:00-12:00 ||", 18)]
    [InlineData("Mo, 09:00-12:00", 3)]
    [InlineData("Mo Tu 09:00-12:00", 4)]
    [InlineData("Mo- 09:00-12:00", 5)]
    [InlineData("Mo[0] 09:00-12:00", 4)]
    [InlineData("Mo[6] 09:00-12:00", 4)]
    [InlineData("Mo[1 09:00-12:00", 6)]
    [InlineData("Mo[3-1] 09:00-12:00", 6)]
    [InlineData("week 0 Mo 09:00-12:00", 6)]
    [InlineData("week 1-54 Mo 09:00-12:00", 8)]
    [InlineData("week 40-10 Mo 09:00-12:00", 9)]
    [InlineData("week 1-53/0 Mo 09:00-12:00", 11)]
    [InlineData("Feb 30 off", 5)]
    [InlineData("Apr 31 off", 5)]
    [InlineData("Jan 10-05 off", 8)]
    [InlineData("Jan 01-31/0 off", 11)]
    [InlineData("2027-2026 off", 6)]
    [InlineData("2026-2028/0 off", 11)]
    [InlineData("Dec 20-2027 Jan 05 off", 20)]
    [InlineData("99999 off", 1)]
    [InlineData("sunrise-sunset", 1)]
    [InlineData("Mo 09:00-sunset", 10)]
    [InlineData("Mo 09:00-17:00/30", 15)]
    [InlineData("Mo 09:00-12:00 \"sans fin", 16)]
    [InlineData("PH +9 days off", 4)]
    public void What_cannot_be_read_is_told_where_and_in_French(string horaires, int position)
    {
        Assert.False(HorairesParser.TryParse(horaires, out var read, out var erreur));

        Assert.Null(read);
        Assert.Equal(position, erreur.Position);
        Assert.Matches(@"^\p{Lu}.+\.$", erreur.Message);
    }

    [Theory]
    [InlineData("Dec 1-24/7 off", "Dec 01-Dec 24 /7 off")]
    [InlineData("Dec 01-Dec 24 /7 off", "Dec 01-Dec 24 /7 off")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00; PH off", "Mo-Fr 09:00-12:00,14:00-17:00; PH off")]
    [InlineData("mo , we 9:00 - 12:00 ;; Sa OFF;", "Mo,We 09:00-12:00; Sa off")]
    [InlineData("24/7", "24/7")]
    [InlineData("Mo-Fr: 09:00-12:00", "Mo-Fr 09:00-12:00")]
    [InlineData("Mo[1-2,-1] -1 day 14:00-17:00+", "Mo[1,2,-1] -1 day 14:00-17:00+")]
    [InlineData("week 1-53/2 Tu 22:00-02:00", "week 01-53/2 Tu 22:00-26:00")]
    [InlineData("2026 dec 24 , 2027 Jan 3 off", "2026 Dec 24,2027 Jan 03 off")]
    [InlineData("easter -2 days-easter +1 day closed \"Pâques\"", "easter -2 days-easter +1 day off \"Pâques\"")]
    [InlineData("Mo 09:00-12:00 || \"appeler\"", "Mo 09:00-12:00 || unknown \"appeler\"")]
    [InlineData("Mo 09:00-12:00 , Tu 10:00+", "Mo 09:00-12:00, Tu 10:00+")]
    [InlineData("PH,SH Mo-Fr open", "PH,SH Mo-Fr")]
    [InlineData("2026+ Nov-Feb 24/7", "2026+ Jan,Feb,Nov,Dec 00:00-24:00")]
    public void What_was_read_is_written_in_the_notation(string horaires, string written) =>
        Assert.Equal(written, HorairesParser.Parse(horaires)!.ToString());

    [Fact]
    public void Hours_longer_than_the_limit_are_refused_without_being_read()
    {
        var rules = string.Join("; ", Enumerable.Repeat("Mo 10:00-12:00", 10_000));

        Assert.False(HorairesParser.TryParse(rules, out _, out var erreur));
        Assert.Equal(HorairesParser.LongestText + 1, erreur.Position);
        Assert.NotNull(HorairesParser.Parse("Mo 10:00-12:00" + new string(';', HorairesParser.LongestText - 14)));
    }

    /// <summary>The longest that can be written, each made to cost the most: a year of each is looked at in less than a second.</summary>
    [Theory]
    [InlineData("SH;")]
    [InlineData("Mo;")]
    [InlineData("PH off;")]
    [InlineData("Mo 01:00-00:59,")]
    [InlineData("Mo[1,2,3,4,5,-1,-2] 22:00-46:00;")]
    [InlineData("2000-2500 Jan 01-Dec 31/2 week 1-53/2 SH Mo 22:00+;")]
    [InlineData("easter -200 days-easter +200 days 22:00-46:00||")]
    public void Hostile_hours_are_looked_at_in_bounded_time(string rule)
    {
        var horaires = string.Concat(Enumerable.Repeat(rule, HorairesParser.LongestText / rule.Length))[..^1].TrimEnd('|');
        var watch = Stopwatch.StartNew();

        var read = HorairesParser.Parse(horaires);
        Assert.NotNull(read);
        _ = Enumerable.Range(0, 366).Sum(day => read.On(new DateOnly(2026, 1, 1).AddDays(day), JoursFeries.Of("987")).Length);

        Assert.InRange(watch.ElapsedMilliseconds, 0, 5_000);
    }
}
