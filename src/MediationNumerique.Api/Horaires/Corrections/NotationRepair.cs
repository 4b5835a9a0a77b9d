using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>
/// Sets right hours that are nearly in the notation: <c>9h30–12h</c>, <c>9-12</c>, <c>09:00-12:00 / 14:00-17:00</c>,
/// <c>09:00-12:00-14:00</c>, <c>Sa 10:00</c>, <c>14:00-14:00</c>, a semicolon left out.
/// </summary>
internal static partial class NotationRepair
{
    private const string Time = "[0-9]{2}:[0-9]{2}";
    private const string WholeDay = "00:00-24:00";
    private const string Day = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)";

    /// <summary>Texts that may be readable, likeliest first; none without a word, since nothing says which days.</summary>
    public static IEnumerable<string> Candidates(string text)
    {
        var plain = Separate(WithMinutes(Punctuation(text)));

        return plain.Any(char.IsLetter)
            ? [Spans().Replace(plain, list => Fix(list.Value, FixOne)), Spans().Replace(plain, list => Fix(list.Value, FixOtherwise))]
            : [];
    }

    private static string Punctuation(string text) => Hyphens().Replace(text, "-")
        .Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('“', '"').Replace('”', '"').Replace("|", "||", StringComparison.Ordinal)
        .Replace("||||", "||", StringComparison.Ordinal);

    /// <summary><c>9h</c>, <c>9 h 30</c>, <c>9.30</c> and, where no date is, <c>9-12</c>.</summary>
    private static string WithMinutes(string text)
    {
        var timed = HourSign().Replace(text, time => Clock(time.Groups[1].Value, time.Groups[2].Value));
        timed = Dotted().Replace(timed, time => Clock(time.Groups[1].Value, time.Groups[2].Value));
        timed = Short().Replace(timed, time => Clock(time.Groups[1].Value, time.Groups[2].Value));

        return Dated().IsMatch(timed)
            ? timed
            : BareHours().Replace(timed, hours => $"{Clock(hours.Groups[1].Value, "")}-{Clock(hours.Groups[2].Value, "")}");
    }

    private static string Clock(string hours, string minutes) => $"{hours.PadLeft(2, '0')}:{(minutes.Length == 0 ? "00" : minutes)}";

    /// <summary>Puts the comma between spans and the semicolon between rules.</summary>
    private static string Separate(string text) =>
        BeforeDay().Replace(BetweenSpans().Replace(BetweenTimes().Replace(text, "-"), ","), "; ");

    /// <summary>Sets one list of spans right; a day of which nothing is left is closed.</summary>
    private static string Fix(string list, Func<string[], IEnumerable<string>> fixOne)
    {
        var spans = list.Split(',').SelectMany(span => fixOne(span.Split('-'))).Distinct().ToArray();
        // Among other spans, software that fills blanks with zeros wrote this one.
        var said = spans.Length > 1 ? [.. spans.Where(span => span is not WholeDay)] : spans;

        return said.Length > 0 ? string.Join(',', said) : "off";
    }

    /// <summary>A span without an end, or with one time too many, gets an open end; one that ends as it begins is taken out.</summary>
    private static IEnumerable<string> FixOne(string[] times) => times switch
    {
        [var from] => [from.TrimEnd('+') + "+"],
        [var from, var to] => from == to ? [] : [$"{from}-{to}"],
        [var from, var to, .. var rest] => [$"{from}-{to}", .. FixOne(rest)],
        _ => [],
    };

    /// <summary>What else it may be: the whole day, an end that was not typed, a break that was.</summary>
    private static IEnumerable<string> FixOtherwise(string[] times) => times switch
    {
        ["00:00", "00:00"] => [WholeDay],
        [var from, var to] when from == to => [from + "+"],
        [var from, _, var to] => [$"{from}-{to}"],
        _ => FixOne(times),
    };

    [GeneratedRegex("[\u2010-\u2015\u2212]")]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"(?<![0-9:])([01]?[0-9]|2[0-4]) ?[hH] ?([0-5][0-9])?(?![0-9a-zA-Zé])")]
    private static partial Regex HourSign();

    [GeneratedRegex(@"(?<![0-9:.])([01]?[0-9]|2[0-4])\.([0-5][0-9])(?![0-9.])")]
    private static partial Regex Dotted();

    [GeneratedRegex("(?<![0-9:])([0-9]):([0-5][0-9])(?![0-9:])")]
    private static partial Regex Short();

    [GeneratedRegex("week|[0-9]{4}|easter|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex("(?<![0-9:-])([01]?[0-9]|2[0-4]) ?- ?([01]?[0-9]|2[0-4])(?![0-9:-])")]
    private static partial Regex BareHours();

    [GeneratedRegex($" ?(?<={Time} ?)- ?(?={Time})")]
    private static partial Regex BetweenTimes();

    [GeneratedRegex($"(?<={Time}) ?(?:/|&|;|,| et | ) ?(?={Time})")]
    private static partial Regex BetweenSpans();

    [GeneratedRegex($"(?<={Time}|off) +(?={Day})", RegexOptions.IgnoreCase)]
    private static partial Regex BeforeDay();

    [GeneratedRegex($@"{Time}\+?(?:[-,]{Time}\+?)*")]
    private static partial Regex Spans();
}
