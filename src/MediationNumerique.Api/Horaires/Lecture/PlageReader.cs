namespace MediationNumerique.Api.Horaires.Lecture;

/// <summary>Reads the spans of hours of a rule: <c>09:00-12:00,14:00-17:00+</c>, or <c>24/7</c>.</summary>
internal static class PlageReader
{
    private const string NoMinutes = "Une heure s’écrit avec ses minutes : 09:00, et un intervalle 09:00-12:00.";

    private const string NoEnd =
        "L’heure de fin manque : écrivez par exemple 09:00-12:00, ou 09:00+ si l’heure de fermeture n’est pas connue.";

    /// <summary>Adds the spans that come next, if any; false when one of them is wrong.</summary>
    public static bool Read(TokenCursor cursor, List<Plage> plages)
    {
        if (cursor.Take(TokenKind.AlwaysOpen))
        {
            plages.Add(Plage.Entiere);
            return true;
        }
        if (cursor.Is(TokenKind.SunEvent))
        {
            return cursor.Fail("Les heures du soleil ne sont pas lues : donnez une heure, par exemple 08:00-19:00.");
        }
        if (cursor.Is(TokenKind.Number))
        {
            return cursor.Fail(NoMinutes);
        }
        if (!cursor.Is(TokenKind.Time))
        {
            return true;
        }
        do
        {
            if (!ReadOne(cursor, plages))
            {
                return false;
            }
        }
        while (cursor.Is(TokenKind.Comma, TokenKind.Time) && cursor.Take(TokenKind.Comma));

        // A larger number is the year of a rule that adds to this one.
        return cursor.Is(TokenKind.Comma) && cursor.Peek(1) is { Kind: TokenKind.Number, Value: <= 48 } hour
            ? cursor.FailAt(hour, NoMinutes)
            : CutOpenEnds(plages);
    }

    private static bool ReadOne(TokenCursor cursor, List<Plage> plages)
    {
        var from = cursor.Take();
        if (from.Value >= Plage.Jour)
        {
            return cursor.FailAt(from, "Cette heure n’existe pas : de 00:00 à 23:59 pour l’ouverture.");
        }
        if (cursor.Take(TokenKind.Plus))
        {
            plages.Add(new((short)from.Value, (short)from.Value, Plage.GuessedEnd((short)from.Value)));
            return true;
        }
        if (!cursor.Take(TokenKind.Dash) || !cursor.Is(TokenKind.Time))
        {
            return cursor.Is(TokenKind.SunEvent)
                ? cursor.Fail("Les heures du soleil ne sont pas lues : donnez une heure, par exemple 08:00-19:00.")
                : cursor.Fail(NoEnd);
        }

        return ReadEnd(cursor, from, plages);
    }

    private static bool ReadEnd(TokenCursor cursor, Token from, List<Plage> plages)
    {
        var to = cursor.Take();
        if (to.Value > 2 * Plage.Jour)
        {
            return cursor.FailAt(to, "Cette heure n’existe pas : de 00:00 à 24:00, ou jusqu’à 48:00 pour le lendemain.");
        }
        if (to.Value == from.Value)
        {
            return cursor.FailAt(from, "Cet intervalle commence et finit à la même heure : corrigez-le ou retirez-le. "
                + "Toute la journée s’écrit 00:00-24:00, et un jour fermé « off ».");
        }
        if (cursor.Is(TokenKind.Dash))
        {
            return cursor.Fail("Un intervalle a un début et une fin : séparez deux intervalles par une virgule, 09:00-12:00,14:00-17:00.");
        }
        if (cursor.Is(TokenKind.Slash))
        {
            return cursor.Fail("Une durée répétée n’est pas un horaire d’ouverture : donnez les heures de début et de fin.");
        }
        var end = (short)(to.Value < from.Value ? to.Value + Plage.Jour : to.Value);
        plages.Add(new((short)from.Value, end, cursor.Take(TokenKind.Plus) ? Plage.GuessedEnd(end) : end));

        return true;
    }

    /// <summary>An open end lasts until the next span at most: <c>07:00+,12:00-16:00</c> closes at 16:00.</summary>
    private static bool CutOpenEnds(List<Plage> plages)
    {
        for (var i = 0; i + 1 < plages.Count; i++)
        {
            var (plage, next) = (plages[i], plages[i + 1].Debut);
            if (plage.Suite > plage.Fin && next > plage.Debut)
            {
                plages[i] = plage with { Suite = Math.Max(plage.Fin, Math.Min(plage.Suite, next)) };
            }
        }

        return true;
    }
}
