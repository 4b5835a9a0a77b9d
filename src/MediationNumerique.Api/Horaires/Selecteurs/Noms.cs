using System.Text;

namespace MediationNumerique.Api.Horaires.Selecteurs;

/// <summary>The English abbreviations of the notation, in their order.</summary>
internal static class Noms
{
    public static readonly string[] Jours = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public static readonly string[] Mois =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>0 for Monday.</summary>
    public static int Weekday(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;

    /// <summary>The bits from one position to another, going round past the last: Saturday to Monday.</summary>
    public static int Range(int from, int to, int count)
    {
        var bits = 0;
        for (var i = 0; i <= (to - from + count) % count; i++)
        {
            bits |= 1 << ((from + i) % count);
        }

        return bits;
    }

    /// <summary>Writes the names of set bits, neighbours as a range: <c>Mo-We,Fr</c>.</summary>
    public static void Print(StringBuilder text, int bits, string[] names)
    {
        var separator = "";
        for (var i = 0; i < names.Length; i++)
        {
            if ((bits & (1 << i)) == 0)
            {
                continue;
            }
            var from = i;
            while (i + 1 < names.Length && (bits & (1 << (i + 1))) != 0)
            {
                i++;
            }
            text.Append(separator).Append(names[from]);
            text.Append(i == from ? "" : i == from + 1 ? $",{names[i]}" : $"-{names[i]}");
            separator = ",";
        }
    }

    /// <summary>Writes a shift in days: <c> +1 day</c>, <c> -2 days</c>, or nothing for 0.</summary>
    public static void PrintShift(StringBuilder text, int days)
    {
        if (days != 0)
        {
            text.Append(' ').Append(days > 0 ? '+' : '-').Append(Math.Abs(days)).Append(days is 1 or -1 ? " day" : " days");
        }
    }
}
