using System.Globalization;
using System.Text;

namespace MediationNumerique.Api.Horaires;

/// <summary>A span of hours of a rule: <c>09:00-12:00</c>, <c>22:00-02:00</c>, <c>14:00+</c>, <c>14:00-17:00+</c>.</summary>
/// <param name="Debut">The first minute, from 0 at midnight of the day that the rule selects.</param>
/// <param name="Fin">The minute when it surely ends: over 1,440 past midnight, <paramref name="Debut"/> when nothing is sure.</param>
/// <param name="Suite">With an open end, the minute until when it may go on; otherwise <paramref name="Fin"/>.</param>
internal readonly record struct Plage(short Debut, short Fin, short Suite)
{
    public const short Jour = 1440;

    public static readonly Plage Entiere = new(0, Jour, Jour);

    /// <summary>
    /// Until when an open end may go on, as the reference implementation guesses it: midnight, 10 hours for what begins
    /// after 17:00, 8 hours after 22:00.
    /// </summary>
    public static short GuessedEnd(short from) => from switch
    {
        >= 22 * 60 => (short)(from + (8 * 60)),
        >= 17 * 60 => (short)(from + (10 * 60)),
        _ => Jour,
    };

    public void Print(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Debut / 60:00}:{Debut % 60:00}");
        if (Fin > Debut)
        {
            text.Append(CultureInfo.InvariantCulture, $"-{Fin / 60:00}:{Fin % 60:00}");
        }
        if (Suite > Fin)
        {
            text.Append('+');
        }
    }
}
