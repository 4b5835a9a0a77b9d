using System.Text;
using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires;

/// <summary>How a rule goes with those before it.</summary>
internal enum RuleKind
{
    /// <summary><c>;</c>: it replaces them on the days that it selects.</summary>
    Normale,

    /// <summary><c>,</c>: it adds to them.</summary>
    Additionnelle,

    /// <summary><c>||</c>: it counts where they leave the place closed.</summary>
    Repli,
}

/// <summary>One rule: on the days that pass every filter, during its spans (all day when it has none), a state.</summary>
internal sealed class HorairesRule(
    RuleKind kind, IReadOnlyList<DayFilter> filters, Plage[] plages, Ouverture etat, string? commentaire)
{
    private static readonly Plage[] s_wholeDay = [Plage.Entiere];

    public RuleKind Kind => kind;

    public IReadOnlyList<DayFilter> Filters => filters;

    public Plage[] Plages { get; } = plages.Length == 0 ? s_wholeDay : plages;

    public Ouverture Etat => etat;

    public string? Commentaire => commentaire;

    /// <summary>Whether it goes on past midnight.</summary>
    public bool Spills { get; } = plages.Any(plage => plage.Suite > Plage.Jour);

    /// <summary>
    /// Whether, on a day that it selects, the rules before it no longer count. As in the reference implementation, closing
    /// never wipes what is before it, and hours for every day only wipe hours for every day.
    /// </summary>
    public bool Overrides(HorairesRule? previous) =>
        kind is RuleKind.Normale
        && etat is not Ouverture.Ferme
        && (filters.Count > 0 || (etat is Ouverture.Ouvert && previous is { Filters.Count: 0 }));

    public bool Matches(in CivilDay day)
    {
        foreach (var filter in filters)
        {
            if (!filter.Matches(day))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Writes it in the notation.</summary>
    public void Print(StringBuilder text)
    {
        foreach (var filter in filters)
        {
            filter.Print(text);
            text.Append(' ');
        }
        PrintPlages(text);
        PrintState(text, alone: filters.Count == 0 && plages.Length == 0);
    }

    private void PrintPlages(StringBuilder text)
    {
        if (filters.Count == 0 && plages is [var only] && only == Plage.Entiere)
        {
            text.Append("24/7");
            return;
        }
        for (var i = 0; i < plages.Length; i++)
        {
            text.Append(i > 0 ? "," : "");
            plages[i].Print(text);
        }
    }

    private void PrintState(StringBuilder text, bool alone)
    {
        var state = (etat, commentaire, alone) switch
        {
            (Ouverture.Ferme, _, _) => "off",
            (Ouverture.Inconnu, _, _) => "unknown",
            (_, not null, _) or (_, _, true) => "open",
            _ => "",
        };
        text.Append(plages.Length > 0 && state.Length > 0 ? " " : "").Append(state);
        if (commentaire is not null)
        {
            text.Append(" \"").Append(commentaire).Append('"');
        }
        text.Length -= text[^1] == ' ' ? 1 : 0;
    }
}
