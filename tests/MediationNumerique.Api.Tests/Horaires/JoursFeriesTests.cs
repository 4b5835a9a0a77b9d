using System.Globalization;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

public sealed class JoursFeriesTests
{
    private const string Nationaux = "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25";

    [Theory]
    [InlineData("69", "")]
    [InlineData(null, "")]
    [InlineData("975", "")]
    [InlineData("57", "04-03 12-26")]
    [InlineData("67", "04-03 12-26")]
    [InlineData("68", "04-03 12-26")]
    [InlineData("971", "05-27")]
    [InlineData("972", "05-22")]
    [InlineData("973", "06-10")]
    [InlineData("974", "12-20")]
    [InlineData("976", "04-27")]
    [InlineData("977", "10-09")]
    [InlineData("978", "05-28")]
    [InlineData("986", "04-28 06-29 07-29")]
    [InlineData("987", "03-05 04-03 11-20")]
    [InlineData("988", "09-24")]
    public void Each_territory_has_its_own_besides_the_eleven_of_the_country(string? departement, string locaux)
    {
        var feries = JoursFeries.Of(departement);
        var of2026 = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(feries.Contains);

        Assert.Equal(
            $"{Nationaux} {locaux}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            of2026.Select(date => date.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("978", 2017, 5, 27, "Abolition de l’esclavage")]
    [InlineData("978", 2017, 5, 28, null)]
    [InlineData("987", 2024, 6, 29, "Fête de l’autonomie")]
    [InlineData("987", 2025, 6, 29, null)]
    [InlineData("987", 2024, 11, 20, null)]
    [InlineData("67", 2026, 12, 26, "Saint-Étienne")]
    [InlineData("69", 2026, 5, 14, "Ascension")]
    public void A_holiday_has_a_name_and_the_law_may_change(string departement, int year, int month, int day, string? nom) =>
        Assert.Equal(nom, JoursFeries.Of(departement).NameOf(new(year, month, day)));

    [Theory]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_is_where_the_tables_put_it(int year, int month, int day) => Assert.Equal(new(year, month, day), Paques.Of(year));

    [Fact]
    public void Easter_is_always_a_Sunday_from_22_March_to_25_April() => Assert.All(Enumerable.Range(1900, 601).Select(Paques.Of), easter =>
    {
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
        Assert.InRange(easter, new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
    });
}
