using System.Globalization;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class FuseauHoraireTests
{
    [Theory]
    [InlineData("69", null, "13:00", "14:00")]
    [InlineData(null, null, "13:00", "14:00")]
    [InlineData("2A", "2A004", "13:00", "14:00")]
    [InlineData("971", null, "08:00", "08:00")]
    [InlineData("972", null, "08:00", "08:00")]
    [InlineData("973", null, "09:00", "09:00")]
    [InlineData("974", null, "16:00", "16:00")]
    [InlineData("975", null, "09:00", "10:00")]
    [InlineData("976", null, "15:00", "15:00")]
    [InlineData("977", null, "08:00", "08:00")]
    [InlineData("978", null, "08:00", "08:00")]
    [InlineData("986", null, "00:00", "00:00")]
    [InlineData("987", null, "02:00", "02:00")]
    [InlineData("987", "98735", "02:00", "02:00")]
    [InlineData("987", "98731", "02:30", "02:30")]
    [InlineData("987", "98719", "03:00", "03:00")]
    [InlineData("988", null, "23:00", "23:00")]
    public void Clocks_of_each_territory_at_noon_UTC_in_winter_and_in_summer(string? departement, string? codeInsee, string winter, string summer)
    {
        var fuseau = FuseauHoraire.Of(departement, codeInsee);

        Assert.Equal((winter, summer), (At(fuseau, new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero)), At(fuseau, new(2026, 7, 15, 12, 0, 0, TimeSpan.Zero))));
    }

    [Theory]
    [InlineData("69", "2026-03-29T00:59Z", "01:59")]
    [InlineData("69", "2026-03-29T01:00Z", "03:00")]
    [InlineData("69", "2026-10-25T00:59Z", "02:59")]
    [InlineData("69", "2026-10-25T01:00Z", "02:00")]
    [InlineData("975", "2026-03-08T04:59Z", "01:59")]
    [InlineData("975", "2026-03-08T05:00Z", "03:00")]
    [InlineData("975", "2026-11-01T03:59Z", "01:59")]
    [InlineData("975", "2026-11-01T04:00Z", "01:00")]
    public void Clocks_change_at_the_hour_of_the_law(string departement, string instant, string clock) =>
        Assert.Equal(clock, At(FuseauHoraire.Of(departement), DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    /// <summary>A machine without tzdata must give the same answers. Every half hour of three years is looked at.</summary>
    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("America/Guadeloupe")]
    [InlineData("America/Martinique")]
    [InlineData("America/Cayenne")]
    [InlineData("Indian/Reunion")]
    [InlineData("America/Miquelon")]
    [InlineData("Indian/Mayotte")]
    [InlineData("America/St_Barthelemy")]
    [InlineData("America/Marigot")]
    [InlineData("Pacific/Wallis")]
    [InlineData("Pacific/Tahiti")]
    [InlineData("Pacific/Marquesas")]
    [InlineData("Pacific/Gambier")]
    [InlineData("Pacific/Noumea")]
    public void The_rules_written_here_are_those_of_the_machine(string id)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var system))
        {
            return; // Nothing to compare with: the rules written here are then the ones that the facts above hold.
        }
        var written = FuseauxDe2026.Make(id);
        var start = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.DoesNotContain(
            Enumerable.Range(0, 3 * 365 * 48).Select(i => start.AddMinutes(30 * i)),
            instant => system.GetUtcOffset(instant) != written.GetUtcOffset(instant));
    }

    private static string At(TimeZoneInfo fuseau, DateTimeOffset instant) =>
        fuseau.LocalTime(instant).ToString("HH:mm", CultureInfo.InvariantCulture);
}
