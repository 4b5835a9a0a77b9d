using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class CalendrierTests
{
    /// <summary>A Tuesday.</summary>
    private static readonly DateTime s_noon = new(2026, 11, 24, 12, 0, 0);

    [Theory]
    [InlineData("Mo-Fr 09:00-12:00,14:00-18:00", "2026-11-24T14:00")]
    [InlineData("Tu 09:00-12:00", "2026-12-01T09:00")]
    [InlineData("Tu 10:00-16:00", "2026-12-01T10:00")]
    [InlineData("Sa 10:00-12:00", "2026-11-28T10:00")]
    [InlineData("Tu 20:00-24:00; We 00:00-02:00,09:00-10:00", "2026-11-24T20:00")]
    [InlineData("Tu 10:00-26:00", "2026-12-01T10:00")]
    [InlineData("Aug Mo 09:00-12:00", "2027-08-02T09:00")]
    [InlineData("Tu 11:00-13:00 open \"a\", Tu 13:00-14:00 open \"b\"", "2026-12-01T11:00")]
    [InlineData("24/7", null)]
    [InlineData("off", null)]
    [InlineData("Mo-Su 14:00+", null)]
    public void The_next_opening_is_the_next_time_it_begins_to_be_open(string horaires, string? expected)
    {
        var calendrier = new Calendrier(HorairesParser.Parse(horaires)!, FuseauHoraire.Of("69"), JoursFeries.Nationaux);

        Assert.Equal(expected, calendrier.NextOpening(s_noon, 366)?.ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void What_goes_on_at_midnight_does_not_open_there()
    {
        var calendrier = new Calendrier(HorairesParser.Parse("Tu 10:00-26:00")!, FuseauHoraire.Of("69"), JoursFeries.Nationaux);
        var semaine = EtatHoraire.Semaine(calendrier, new(2026, 11, 24, 11, 0, 0, TimeSpan.Zero));

        Assert.Equal(["10:00-24:00"], semaine[0].Intervalles.Select(part => $"{part.Debut}-{part.Fin}"));
        Assert.Equal(["00:00-02:00"], semaine[1].Intervalles.Select(part => $"{part.Debut}-{part.Fin}"));
        Assert.All(semaine.Skip(2), day => Assert.Empty(day.Intervalles));
    }

    [Fact]
    public void The_hour_that_clocks_skip_is_moved_on()
    {
        var calendrier = new Calendrier(HorairesParser.Parse("02:30-05:00")!, FuseauHoraire.Of("69"), JoursFeries.Nationaux);

        Assert.Equal("2026-03-29T03:30:00.0000000+02:00", calendrier.ToInstant(new(2026, 3, 29, 2, 30, 0)).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("2026-03-30T02:30:00.0000000+02:00", calendrier.ToInstant(new(2026, 3, 30, 2, 30, 0)).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Places_with_the_same_hours_under_the_same_clocks_share_a_calendar()
    {
        var (lyon, oullins, reunion) = (Territoire("69123"), Territoire("69149"), Territoire("97411"));

        Assert.Same(Calendriers.Of("Mo 09:00-12:00", lyon?.EnDepartement?.Code, lyon?.Code), Calendriers.Of("Mo 09:00-12:00", oullins?.EnDepartement?.Code, oullins?.Code));
        Assert.NotSame(Calendriers.Of("Mo 09:00-12:00", lyon?.EnDepartement?.Code, lyon?.Code), Calendriers.Of("Mo 09:00-12:00", reunion?.EnDepartement?.Code, reunion?.Code));
        Assert.Null(Calendriers.Of("lundi matin", lyon?.EnDepartement?.Code, lyon?.Code));
        Assert.Null(Calendriers.Of(null, lyon?.EnDepartement?.Code, lyon?.Code));
    }

    private static Territoire? Territoire(string insee) => Tests.Territoires.Referentiel.Instance.Locate(insee, "", "").Territoire;
}
