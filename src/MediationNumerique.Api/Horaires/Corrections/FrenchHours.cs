using System.Text;

namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>Puts hours written in French into the notation: « Lundi au vendredi 9h-12h / 14h-17h », « fermé le mercredi ».</summary>
internal static class FrenchHours
{
    /// <summary>Texts that may be readable, likeliest first; none when a word is not understood.</summary>
    public static IEnumerable<string> Candidates(string text)
    {
        var tokens = FrenchLexer.Cut(text);
        if (Gather(tokens) is not { Count: > 0 } groups || !groups.TrueForAll(group => group.MakesSense()))
        {
            return [];
        }
        if (groups is [{ Named.Count: 0 } alone])
        {
            return !alone.HasTimes ? [] : alone.IsAllDay ? ["24/7"] : [alone.Print("Mo-Fr"), alone.Print("Mo-Su")];
        }

        return groups.TrueForAll(group => group.Named.Count > 0) && Join(groups) is { } joined ? [joined] : [];
    }

    private static List<FrenchGroup>? Gather(List<FrenchToken> tokens)
    {
        List<FrenchGroup> groups = [new()];
        var before = FrenchKind.And;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Kind is FrenchKind.Unknown || (token.Kind is FrenchKind.Number && !IsHour(tokens, i)))
            {
                return null;
            }
            Add(groups, token, before);
            before = token.Kind is FrenchKind.Filler ? before : token.Kind;
        }
        if (groups is [.., { IsSaid: false, Named.Count: 0 }])
        {
            groups.RemoveAt(groups.Count - 1);
        }

        return groups;
    }

    private static void Add(List<FrenchGroup> groups, FrenchToken token, FrenchKind before)
    {
        var group = groups[^1];
        switch (token.Kind)
        {
            case FrenchKind.Day:
                Next(groups, when: group.IsSaid && (group.Named.Count > 0 || group.HasTimes)).Named.Add((before, token.Value));
                break;
            case FrenchKind.Rank:
                Next(groups, when: group.IsSaid).AddRank(token.Value);
                break;
            case FrenchKind.Time or FrenchKind.Number:
                group.AddTime(token.Value);
                break;
            case FrenchKind.Closed:
                Next(groups, when: group.IsSaid).IsClosed = true;
                break;
            case FrenchKind.Appointment:
                group.ByAppointment = true;
                break;
            default:
                break;
        }
    }

    private static FrenchGroup Next(List<FrenchGroup> groups, bool when)
    {
        if (when)
        {
            groups.Add(new());
        }

        return groups[^1];
    }

    /// <summary>A number alone is an hour when it is on either side of a range: « 9 - 12h30 ».</summary>
    private static bool IsHour(List<FrenchToken> tokens, int at)
    {
        var after = tokens.Skip(at + 1).Take(2).Select(token => token.Kind).ToArray();
        var before = tokens.Take(at).TakeLast(2).Select(token => token.Kind).ToArray();

        return after is [FrenchKind.To, FrenchKind.Time or FrenchKind.Number] || before is [FrenchKind.Time or FrenchKind.Number, FrenchKind.To];
    }

    /// <summary>Hours said twice of a day add up; null when they contradict each other.</summary>
    private static string? Join(List<FrenchGroup> groups)
    {
        var text = new StringBuilder(groups[0].Print(""));
        for (var i = 1; i < groups.Count; i++)
        {
            var (group, days) = (groups[i], groups[i].Days());
            var same = groups.Take(i).Where(other => (other.Days() & days) != 0 && !group.IsClosed).ToArray();
            if (same.Any(other => other.IsClosed || Overlap(other, group)))
            {
                return null;
            }
            text.Append(same.Length > 0 ? ", " : "; ").Append(group.Print(""));
        }

        return text.ToString();
    }

    private static bool Overlap(FrenchGroup one, FrenchGroup other) =>
        !one.HasTimes || !other.HasTimes
        || one.Spans().Any(a => other.Spans().Any(b => a.From < (b.To ?? int.MaxValue) && b.From < (a.To ?? int.MaxValue)));
}
