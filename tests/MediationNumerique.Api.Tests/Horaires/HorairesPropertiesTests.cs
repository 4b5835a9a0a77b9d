using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>What holds of all opening hours, tried on many made by chance. A failure names the seed.</summary>
public sealed class HorairesPropertiesTests
{
    private static readonly JoursFeries s_feries = JoursFeries.Of("67");

    [Fact]
    public void Hours_written_and_read_again_are_the_same_hours() => Properties.ForAllSeeds(400, seed =>
    {
        var dice = new Dice(seed);
        var text = RandomHoraires.Create(dice);
        var read = HorairesParser.Parse(text);
        Assert.True(read is not null, text);
        var again = HorairesParser.Parse(read.ToString());

        Assert.True(again is not null, $"{text} → {read}");
        Assert.Equal(read.ToString(), again.ToString());
        foreach (var date in Dates(dice))
        {
            Assert.True(read.On(date, s_feries).SequenceEqual(again.On(date, s_feries)), $"{text} → {read} on {date:o}");
        }
    });

    [Fact]
    public void The_parts_of_a_day_are_in_order_and_the_state_at_an_instant_is_theirs() => Properties.ForAllSeeds(200, seed =>
    {
        var dice = new Dice(seed);
        var calendrier = HorairesParser.Parse(RandomHoraires.Create(dice))!.In(s_feries);
        var date = Date(dice);
        var parts = calendrier.On(date);

        Assert.All(parts, part => Assert.True(part.Debut < part.Fin && part.Etat is not Ouverture.Ferme));
        Assert.All(parts.Zip(parts.Skip(1)), pair => Assert.True(pair.First.Fin <= pair.Second.Debut));
        for (var minute = 0; minute < 1440; minute++)
        {
            var within = parts.Where(part => minute >= part.Debut && minute < part.Fin).Select(part => part.Etat);
            Assert.Equal(within.SingleOrDefault(Ouverture.Ferme), calendrier.StateAt(date.ToDateTime(TimeOnly.MinValue).AddMinutes(minute)));
        }
    });

    [Fact]
    public void At_the_next_opening_it_opens_and_nowhere_before() => Properties.ForAllSeeds(100, seed =>
    {
        var dice = new Dice(seed);
        var calendrier = HorairesParser.Parse(RandomHoraires.Create(dice))!.In(s_feries);
        var from = Date(dice).ToDateTime(new(dice.Below(24), 0));

        var next = calendrier.NextOpening(from, days: 20);

        for (var instant = from.AddMinutes(15); instant < (next ?? from.Date.AddDays(20)); instant = instant.AddMinutes(15))
        {
            Assert.False(Opens(instant), $"at {instant:s}");
        }
        Assert.True(next is not { } opening || Opens(opening));

        bool Opens(DateTime instant) =>
            calendrier.StateAt(instant) is Ouverture.Ouvert && calendrier.StateAt(instant.AddMinutes(-1)) is not Ouverture.Ouvert;
    });

    /// <summary>A date long past takes the plain week away, and changes nothing else.</summary>
    [Fact]
    public void A_compiled_week_says_what_the_rules_say() => Properties.ForAllSeeds(200, seed =>
    {
        var dice = new Dice(seed);
        var text = RandomHoraires.Create(dice, weekly: true) + "; PH 10:00-11:00 off";
        var compiled = HorairesParser.Parse(text)!;
        var followed = HorairesParser.Parse(text + "; 1901 Jan 01 off")!;

        Assert.NotNull(compiled.Semaine);
        Assert.Null(followed.Semaine);
        foreach (var date in Dates(dice))
        {
            Assert.Equal(followed.On(date, s_feries), compiled.On(date, s_feries));
        }
    });

    /// <summary>What is said in spite of the doubt must be so when no day, and when every day, is in the school holidays.</summary>
    [Fact]
    public void School_holidays_leave_a_doubt_wherever_they_change_something() => Properties.ForAllSeeds(40, seed =>
    {
        var dice = new Dice(seed);
        var text = $"{RandomHoraires.Create(dice, weekly: true)}; SH {dice.OneOf(["off", "10:00-15:00", "22:00-02:00", "Mo-We 09:00-12:00"])}";
        var read = HorairesParser.Parse(text)!;
        var (always, never) = (HorairesParser.Parse(text.Replace("SH", "1900-2500"))!, HorairesParser.Parse(text.Replace("SH", "1901"))!);
        foreach (var date in Dates(dice))
        {
            for (var hour = 0; hour < 24; hour++)
            {
                var instant = date.ToDateTime(new(hour, 0));
                var (state, one, other) = (read.StateAt(instant, s_feries), always.StateAt(instant, s_feries), never.StateAt(instant, s_feries));
                Assert.True(state is Ouverture.Inconnu || (state == one && state == other), $"{text} at {instant:s}");
                Assert.True(one == other || state is Ouverture.Inconnu, $"{text} at {instant:s}");
            }
        }
    });

    [Fact]
    public void No_text_makes_the_reader_or_the_suggestions_fail() => Properties.ForAllSeeds(3_000, seed =>
    {
        var text = Scramble(new Dice(seed));

        var read = HorairesParser.Parse(text);
        Assert.Equal(read is null, !HorairesParser.TryParse(text, out _, out var erreur));
        Assert.True(read is not null || erreur!.Position <= text.Length + 1);
        _ = read?.On(new(2026, 11, 23), s_feries);
        var suggestions = HorairesCorrection.Suggest(text);
        Assert.True(suggestions.Count <= 3 && (read is null || suggestions.Count == 0));
        Assert.All(suggestions, suggestion => Assert.NotNull(HorairesParser.Parse(suggestion)));
    });

    /// <summary>Pieces of the notation, of French, and signs, in any order.</summary>
    private static string Scramble(Dice dice)
    {
        string[] pieces =
        [
            "Mo", "Tu-", "Fr", "PH", "SH", "week", "easter", "24/7", "09:00", "12:00", "-", "-", ",", ";", "||", "/", "+", "[", "]", ":", "\"",
            "1", "53", "2026", "Jan", "Dec 24", "off", "open", "day", "days", " ", " ", "lundi", "au", "vendredi", "9h", "12h30", "fermé", "sunset",
            "é", "😀", "\0", "<br>", "&nbsp;", "1er", "2ème", "24:00", "48:00", "9", "sur rendez-vous", "tous les jours", "–", "99999999999",
        ];

        return string.Concat(Enumerable.Range(0, dice.Below(14)).Select(_ => dice.OneOf(pieces) + dice.OneOf(["", " "])));
    }

    private static DateOnly Date(Dice dice) => new DateOnly(2024, 1, 1).AddDays(dice.Below(5 * 365));

    /// <summary>Any dates, and some where holidays are.</summary>
    private static IEnumerable<DateOnly> Dates(Dice dice) =>
        Enumerable.Range(0, 20).Select(_ => Date(dice)).Concat(Enumerable.Range(0, 12).Select(new DateOnly(2026, 12, 22).AddDays));
}
