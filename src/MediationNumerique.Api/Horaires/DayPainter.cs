using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// What rules say of one day. Each minute holds a mark: 0 where the place is closed, otherwise which rule speaks, and
/// whether it is sure. Rules are painted in their order, so that the last to speak is heard.
/// </summary>
internal readonly ref struct DayPainter(HorairesRule[] rules, Span<short> minutes)
{
    /// <summary>The mark of a minute whose state hangs on the school holidays.</summary>
    private const short Doubt = short.MaxValue - 1;

    private readonly Span<short> _minutes = minutes;

    /// <summary>The parts of a day when the place is not closed, in order; neighbours alike are one.</summary>
    public static Tranche[] Paint(HorairesRule[] rules, DateOnly date, JoursFeries feries, bool schoolHolidaysMatter)
    {
        Span<short> minutes = stackalloc short[Plage.Jour];
        var painter = new DayPainter(rules, minutes);
        painter.PaintRules(new(date, feries, false), new(date.AddDays(-1), feries, false));
        if (schoolHolidaysMatter)
        {
            painter.DoubtWhereHolidaysMatter(date, feries);
        }

        return painter.ToTranches();
    }

    private void PaintRules(CivilDay today, CivilDay yesterday)
    {
        _minutes.Clear();
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            if (rule.Matches(today))
            {
                if (rule.Overrides(i > 0 ? rules[i - 1] : null))
                {
                    _minutes.Clear();
                }
                PaintRule(i, since: 0);
            }
            if (rule.Spills && rule.Matches(yesterday))
            {
                PaintRule(i, since: Plage.Jour);
            }
        }
    }

    /// <summary>Paints the part of a rule's spans that falls on the day that begins so many minutes after theirs.</summary>
    private void PaintRule(int index, int since)
    {
        var rule = rules[index];
        var sure = (short)(rule.Etat switch
        {
            Ouverture.Ferme => 0,
            Ouverture.Ouvert => (2 * index) + 1,
            _ => (2 * index) + 2,
        });
        var unsure = (short)(sure == 0 ? 0 : (2 * index) + 2);
        foreach (var plage in rule.Plages)
        {
            Fill(plage.Debut - since, plage.Fin - since, sure, rule.Kind);
            Fill(plage.Fin - since, plage.Suite - since, unsure, rule.Kind);
        }
    }

    private void Fill(int from, int to, short mark, RuleKind kind)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, _minutes.Length);
        if (from >= to)
        {
            return;
        }
        var span = _minutes[from..to];
        if (kind is RuleKind.Repli)
        {
            span.Replace((short)0, mark);
        }
        else
        {
            span.Fill(mark);
        }
    }

    /// <summary>Tries the other suppositions about the school holidays of today and yesterday.</summary>
    private void DoubtWhereHolidaysMatter(DateOnly date, JoursFeries feries)
    {
        Span<short> minutes = stackalloc short[Plage.Jour];
        var other = new DayPainter(rules, minutes);
        for (var supposition = 1; supposition < 4; supposition++)
        {
            other.PaintRules(new(date, feries, (supposition & 1) != 0), new(date.AddDays(-1), feries, (supposition & 2) != 0));
            for (var i = 0; i < minutes.Length; i++)
            {
                if (StateOf(minutes[i]) != StateOf(_minutes[i]))
                {
                    _minutes[i] = Doubt;
                }
            }
        }
    }

    private Tranche[] ToTranches()
    {
        var tranches = new List<Tranche>(4);
        for (int from = 0, to; from < _minutes.Length; from = to)
        {
            var mark = _minutes[from];
            var length = _minutes[from..].IndexOfAnyExcept(mark);
            to = length < 0 ? _minutes.Length : from + length;
            if (mark != 0)
            {
                Append(tranches, new((short)from, (short)to, StateOf(mark), mark == Doubt ? null : rules[(mark - 1) / 2].Commentaire));
            }
        }

        return [.. tranches];
    }

    private static void Append(List<Tranche> tranches, Tranche next)
    {
        if (tranches is [.., var last] && last.Fin == next.Debut && last.Etat == next.Etat && last.Commentaire == next.Commentaire)
        {
            tranches[^1] = last with { Fin = next.Fin };
        }
        else
        {
            tranches.Add(next);
        }
    }

    private static Ouverture StateOf(short mark) =>
        mark == 0 ? Ouverture.Ferme : (mark & 1) != 0 ? Ouverture.Ouvert : Ouverture.Inconnu;
}
