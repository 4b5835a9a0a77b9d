using System.Text;
using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// Opening hours that were read (<see cref="HorairesParser"/>). All times are those of the clocks where the place is (see
/// <see cref="FuseauHoraire"/>). Dates outside 1900-2500 are not known. Immutable; safe to share.
/// </summary>
internal sealed class HorairesOuverture
{
    private const int FirstYear = 1900;
    private const int LastYear = 2500;

    private static readonly Tranche[] s_unknownDay = [new(0, Plage.Jour, Ouverture.Inconnu, null)];

    private readonly HorairesRule[] _rules;
    private readonly bool _weekly;
    private readonly bool _feriesMatter;
    private readonly bool _vacancesMatter;

    internal HorairesOuverture(HorairesRule[] rules)
    {
        _rules = rules;
        _weekly = true;
        foreach (var selector in rules.SelectMany(rule => rule.Filters).SelectMany(filter => filter.Selectors))
        {
            _feriesMatter |= selector is PublicHolidaySelector;
            _vacancesMatter |= selector is SchoolHolidaySelector;
            _weekly &= selector.IsWeekly || selector is PublicHolidaySelector { Shift: 0 };
        }
    }

    /// <summary>
    /// An ordinary week, Monday first: what <see cref="On"/> gives for every date that neither is a public holiday nor
    /// follows one. Null when more than the day of the week matters.
    /// </summary>
    public IReadOnlyList<Tranche[]>? Semaine => field ??= _weekly ? MakeWeek() : null;

    /// <summary>Whether a public holiday may change an ordinary week.</summary>
    public bool FeriesMatter => _feriesMatter;

    /// <summary>The parts of a day when the place is not closed, in order.</summary>
    public Tranche[] On(DateOnly date, JoursFeries feries)
    {
        if (date.Year is < FirstYear or > LastYear)
        {
            return s_unknownDay;
        }
        if (Semaine is { } week && !(_feriesMatter && (feries.Contains(date) || feries.Contains(date.AddDays(-1)))))
        {
            return week[Noms.Weekday(date)];
        }

        return DayPainter.Paint(_rules, date, feries, _vacancesMatter);
    }

    /// <summary>In the notation: reading it again gives the same hours.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var rule in _rules)
        {
            text.Append(text.Length == 0 ? "" : rule.Kind switch
            {
                RuleKind.Additionnelle => ", ",
                RuleKind.Repli => " || ",
                _ => "; ",
            });
            rule.Print(text);
        }

        return text.ToString();
    }

    /// <summary>No holiday falls in the fourth week of January 2029, anywhere; days alike share one array.</summary>
    private Tranche[][] MakeWeek()
    {
        var week = new Tranche[7][];
        for (var i = 0; i < week.Length; i++)
        {
            var day = DayPainter.Paint(_rules, new DateOnly(2029, 1, 22).AddDays(i), JoursFeries.Nationaux, false);
            week[i] = week.Take(i).FirstOrDefault(same => same.AsSpan().SequenceEqual(day)) ?? day;
        }

        return week;
    }
}
