using System.Globalization;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class HorairesOuvertureTests
{
    /// <summary>Mo 23 November 2026 is in ISO week 48; 11 November 2026, a Wednesday, is a public holiday.</summary>
    [Theory]
    [InlineData("24/7", "2026-11-23 03:00", "Ouvert")]
    [InlineData("off", "2026-11-23 10:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-23 08:59", "Ferme")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-23 09:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-23 11:59", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-23 12:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-27 16:59", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-28 10:00", "Ferme")]
    [InlineData("Mo,We 09:00-12:00", "2026-11-24 10:00", "Ferme")]
    [InlineData("Mo,We 09:00-12:00", "2026-11-25 10:00", "Ouvert")]
    [InlineData("Sa-Mo 10:00-12:00", "2026-11-29 10:00", "Ouvert")]
    [InlineData("Sa-Mo 10:00-12:00", "2026-11-24 10:00", "Ferme")]
    [InlineData("mo-fr 9:00-12:00", "2026-11-23 09:30", "Ouvert")]
    [InlineData("Mo-Fr", "2026-11-23 23:59", "Ouvert")]
    public void Days_and_spans_are_read(string horaires, string instant, string etat) => Check(horaires, instant, etat);

    [Theory]
    [InlineData("Mo-Fr 09:00-18:00; We 14:00-16:00", "2026-11-25 10:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-18:00; We 14:00-16:00", "2026-11-25 15:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-18:00, We 19:00-20:00", "2026-11-25 10:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-18:00, We 19:00-20:00", "2026-11-25 19:30", "Ouvert")]
    [InlineData("Mo-Fr 09:00-18:00; We 12:00-14:00 off", "2026-11-25 13:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-18:00; We 12:00-14:00 off", "2026-11-25 10:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-18:00; We closed", "2026-11-25 10:00", "Ferme")]
    [InlineData("Mo 09:00-12:00 || Mo unknown \"appeler\"", "2026-11-23 10:00", "Ouvert")]
    [InlineData("Mo 09:00-12:00 || Mo unknown \"appeler\"", "2026-11-23 15:00", "Inconnu")]
    [InlineData("Mo 09:00-12:00 || Mo unknown \"appeler\"", "2026-11-24 10:00", "Ferme")]
    public void Rules_override_add_and_fall_back(string horaires, string instant, string etat) => Check(horaires, instant, etat);

    [Theory]
    [InlineData("Fr 22:00-02:00", "2026-11-27 23:00", "Ouvert")]
    [InlineData("Fr 22:00-02:00", "2026-11-28 01:59", "Ouvert")]
    [InlineData("Fr 22:00-02:00", "2026-11-28 02:00", "Ferme")]
    [InlineData("Fr 22:00-02:00", "2026-11-27 01:00", "Ferme")]
    [InlineData("Su 20:00-26:00", "2026-11-30 01:00", "Ouvert")]
    [InlineData("Mo 09:00-24:00", "2026-11-23 23:59", "Ouvert")]
    [InlineData("Mo 09:00-24:00", "2026-11-24 00:00", "Ferme")]
    [InlineData("Mo 14:00+", "2026-11-23 13:59", "Ferme")]
    [InlineData("Mo 14:00+", "2026-11-23 15:00", "Inconnu")]
    [InlineData("Mo 10:00-12:00+", "2026-11-23 11:00", "Ouvert")]
    [InlineData("Mo 10:00-12:00+", "2026-11-23 12:30", "Inconnu")]
    [InlineData("Mo 18:00+", "2026-11-24 03:59", "Inconnu")]
    [InlineData("Mo 18:00+", "2026-11-24 04:00", "Ferme")]
    [InlineData("Mo 07:00+,12:00-16:00", "2026-11-23 11:00", "Inconnu")]
    [InlineData("Mo 07:00+,12:00-16:00", "2026-11-23 16:00", "Ferme")]
    public void Spans_go_past_midnight_and_may_have_no_end(string horaires, string instant, string etat) => Check(horaires, instant, etat);

    [Theory]
    [InlineData("Mo[4] 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("Mo[4] 09:00-12:00", "2026-11-30 10:00", "Ferme")]
    [InlineData("Mo[-1] 09:00-12:00", "2026-11-30 10:00", "Ouvert")]
    [InlineData("Mo[1,3-5] 09:00-12:00", "2026-11-09 10:00", "Ferme")]
    [InlineData("Mo[1,3-5] 09:00-12:00", "2026-11-16 10:00", "Ouvert")]
    [InlineData("Mo[4] +1 day 09:00-12:00", "2026-11-24 10:00", "Ouvert")]
    [InlineData("week 48 Mo 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("week 2-52/2 Mo 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("week 1-53/2 Mo 09:00-12:00", "2026-11-23 10:00", "Ferme")]
    [InlineData("week 1-53/2 Mo 09:00-12:00", "2026-12-28 10:00", "Ouvert")]
    [InlineData("week 10,40-50 Mo 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("Nov-Feb Mo 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("Mar-Oct Mo 09:00-12:00", "2026-11-23 10:00", "Ferme")]
    [InlineData("Nov 20-25 09:00-12:00", "2026-11-25 10:00", "Ouvert")]
    [InlineData("Nov 20-25 09:00-12:00", "2026-11-26 10:00", "Ferme")]
    [InlineData("Dec 20-Jan 05: Mo-Fr 09:00-12:00", "2027-01-05 10:00", "Ouvert")]
    [InlineData("Dec 20-Jan 05: Mo-Fr 09:00-12:00", "2026-11-23 10:00", "Ferme")]
    [InlineData("2026 Nov 23 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("2027 Nov 23 09:00-12:00", "2026-11-23 10:00", "Ferme")]
    [InlineData("2026 Dec 20-Jan 05 09:00-12:00", "2027-01-02 10:00", "Ouvert")]
    [InlineData("2025-2027 Mo 09:00-12:00", "2026-11-23 10:00", "Ouvert")]
    [InlineData("2025-2031/2 Mo 09:00-12:00", "2026-11-23 10:00", "Ferme")]
    [InlineData("Dec 24,31 off; Mo-Fr 09:00-12:00", "2026-12-24 10:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00; Dec 24,31 off", "2026-12-24 10:00", "Ferme")]
    [InlineData("easter 09:00-12:00", "2026-04-05 10:00", "Ouvert")]
    [InlineData("easter +1 day 09:00-12:00", "2026-04-06 10:00", "Ouvert")]
    [InlineData("Mar Su[-1]-Oct Su[-1] 09:00-12:00", "2026-10-25 10:00", "Ouvert")]
    [InlineData("Mar Su[-1]-Oct Su[-1] 09:00-12:00", "2026-10-26 10:00", "Ferme")]
    public void Ranks_weeks_months_and_dates_are_read(string horaires, string instant, string etat) => Check(horaires, instant, etat);

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00; PH off", "2026-11-11 10:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-12:00; PH off", "2026-11-18 10:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00", "2026-11-11 10:00", "Ouvert")]
    [InlineData("Su,PH 10:00-12:00", "2026-11-11 10:00", "Ouvert")]
    [InlineData("PH Mo-Tu 10:00-12:00", "2026-11-11 10:00", "Ferme")]
    [InlineData("PH We 10:00-12:00", "2026-11-11 10:00", "Ouvert")]
    [InlineData("PH -1 day 10:00-12:00", "2026-11-10 10:00", "Ouvert")]
    [InlineData("PH 22:00-02:00; We-Su 09:00-12:00", "2026-11-12 01:00", "Ferme")]
    [InlineData("We-Su 09:00-12:00, PH 22:00-02:00", "2026-11-12 01:00", "Ouvert")]
    public void Public_holidays_are_read(string horaires, string instant, string etat) => Check(horaires, instant, etat);

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00; SH off", "2026-11-23 10:00", "Inconnu")]
    [InlineData("Mo-Fr 09:00-12:00; SH off", "2026-11-23 13:00", "Ferme")]
    [InlineData("Mo-Fr 09:00-12:00; SH 10:00-15:00", "2026-11-23 09:30", "Inconnu")]
    [InlineData("Mo-Fr 09:00-12:00; SH 10:00-15:00", "2026-11-23 11:00", "Ouvert")]
    [InlineData("Mo-Fr 09:00-12:00; SH 10:00-15:00", "2026-11-28 11:00", "Inconnu")]
    [InlineData("SH 22:00-02:00", "2026-11-23 01:00", "Inconnu")]
    public void What_hangs_on_school_holidays_is_not_known_and_the_rest_is(string horaires, string instant, string etat) =>
        Check(horaires, instant, etat);

    [Theory]
    [InlineData("Mo 09:00-12:00 \"sur rendez-vous\"", "Inconnu", "sur rendez-vous")]
    [InlineData("Mo 09:00-12:00 unknown \"selon le temps\"", "Inconnu", "selon le temps")]
    [InlineData("Mo 09:00-12:00 open \"entrée; par la cour, à gauche || au fond\"", "Ouvert", "entrée; par la cour, à gauche || au fond")]
    [InlineData("\"appeler\"", "Inconnu", "appeler")]
    public void A_comment_is_kept_and_alone_it_leaves_a_doubt(string horaires, string etat, string commentaire)
    {
        var tranche = Assert.Single(Read(horaires).On(new(2026, 11, 23), JoursFeries.Nationaux));

        Assert.Equal((etat, commentaire), (tranche.Etat.ToString(), tranche.Commentaire));
    }

    [Fact]
    public void What_is_not_known_is_not_open()
    {
        Assert.Equal(Ouverture.Inconnu, Read("Mo 14:00+").StateAt(new(2026, 11, 23, 15, 0, 0), JoursFeries.Nationaux));
        Assert.Equal(Ouverture.Ouvert, Read("Mo 14:00-16:00").StateAt(new(2026, 11, 23, 15, 0, 0), JoursFeries.Nationaux));
    }

    [Fact]
    public void Dates_that_calendars_do_not_reach_are_not_known()
    {
        Assert.Equal(Ouverture.Inconnu, Read("24/7").StateAt(DateTime.MinValue, JoursFeries.Nationaux));
        Assert.Equal(Ouverture.Inconnu, Read("PH -1 day off").StateAt(DateTime.MaxValue, JoursFeries.Nationaux));
        Assert.NotEmpty(Read("24/7").On(DateOnly.MaxValue, JoursFeries.Nationaux));
        Assert.Null(Read("24/7").In(JoursFeries.Nationaux).NextOpening(DateTime.MinValue, 400));
    }

    private static void Check(string horaires, string instant, string etat) => Assert.Equal(
        etat,
        Read(horaires).StateAt(DateTime.ParseExact(instant, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), JoursFeries.Nationaux).ToString());

    private static HorairesOuverture Read(string horaires) => HorairesParser.Parse(horaires)!;
}
