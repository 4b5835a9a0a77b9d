using MediationNumerique.Api.Horaires.Selecteurs;

namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>
/// Reads one rule, in the order of the specification: years, dates, weeks, weekdays and holidays, hours, state, comment.
/// </summary>
internal static class RuleReader
{
    /// <summary>The rule, or null when it is wrong.</summary>
    public static HorairesRule? Read(TokenCursor cursor, RuleKind kind)
    {
        var filters = new List<DayFilter>(2);
        var plages = new List<Plage>(2);
        var start = cursor.Current;
        if (!ReadDays(cursor, filters) || !PlageReader.Read(cursor, plages))
        {
            return null;
        }
        Ouverture? etat = cursor.Take(TokenKind.State, out var state) ? (Ouverture)state : null;
        var commentaire = cursor.Is(TokenKind.Comment) ? cursor.TextOf(cursor.Take()) : null;
        if (cursor.Current == start)
        {
            cursor.Fail(MessageFor(start.Kind));
            return null;
        }
        // A comma that adds a rule cannot follow days alone: "Mo, 09:00-12:00" would be open every day.
        if (cursor.Is(TokenKind.Comma) && plages.Count == 0 && etat is null && commentaire is null)
        {
            cursor.Fail("Il manque des heures avant cette virgule, ou un jour après : écrivez Mo 09:00-12:00, ou Mo,Tu 09:00-12:00.");
            return null;
        }

        return new(kind, filters, [.. plages], etat ?? (commentaire is null ? Ouverture.Ouvert : Ouverture.Inconnu), commentaire);
    }

    private static bool ReadDays(TokenCursor cursor, List<DayFilter> filters)
    {
        if (!YearReader.Read(cursor, filters) || !DateReader.Read(cursor, filters) || !WeekReader.Read(cursor, filters))
        {
            return false;
        }
        SkipColon(cursor, filters.Count);
        var before = filters.Count;
        if (!WeekdayReader.Read(cursor, filters))
        {
            return false;
        }
        SkipColon(cursor, filters.Count - before);

        return true;
    }

    /// <summary>The specification lets a colon follow dates, for readers; after weekdays it is as clear.</summary>
    private static void SkipColon(TokenCursor cursor, int filters)
    {
        if (filters > 0)
        {
            cursor.Take(TokenKind.Colon);
        }
    }

    private static string MessageFor(TokenKind kind) => kind switch
    {
        TokenKind.End => "Il manque une règle à la fin : ajoutez un jour et des heures, par exemple Mo-Fr 09:00-17:00.",
        TokenKind.Unknown => "Ce mot ou ce signe n’est pas de la notation : jours Mo Tu We Th Fr Sa Su, heures 09:00-12:00, « off » pour fermé, "
            + "jours fériés PH, commentaire entre guillemets droits.",
        _ => "Ce n’est pas à sa place : une règle s’écrit jours, puis heures, par exemple Mo-Fr 09:00-12:00,14:00-17:00.",
    };
}
