using System.Diagnostics.CodeAnalysis;
using MediationNumerique.Api.Horaires.Lecture;

namespace MediationNumerique.Api.Horaires;

/// <summary>
/// Reads opening hours written in OpenStreetMap's notation, <c>opening_hours</c>
/// (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification). Strict: what could be read in two ways is not read.
/// Hours of the sun, and moments without an end, are not opening hours here. Bounded: 2,000 characters, a few microseconds.
/// </summary>
internal static class HorairesParser
{
    public const int LongestText = 2000;

    /// <summary>The hours, or null when they cannot be read.</summary>
    public static HorairesOuverture? Parse(string text) => TryParse(text, out var horaires, out _) ? horaires : null;

    /// <summary>False, with what is wrong and where, when the hours cannot be read.</summary>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out HorairesOuverture? horaires, [NotNullWhen(false)] out HorairesErreur? erreur)
    {
        horaires = null;
        if (text.Length > LongestText)
        {
            erreur = new(LongestText + 1, $"Ces horaires dépassent {LongestText} caractères : ne gardez que les règles utiles.");
            return false;
        }
        var cursor = new TokenCursor(text);
        var rules = new List<HorairesRule>();
        var read = ReadRules(cursor, rules);
        erreur = cursor.Erreur;
        horaires = read && erreur is null ? new([.. rules]) : null;

        return horaires is not null;
    }

    private static bool ReadRules(TokenCursor cursor, List<HorairesRule> rules)
    {
        var kind = RuleKind.Normale;
        do
        {
            if (RuleReader.Read(cursor, kind) is not { } rule)
            {
                return false;
            }
            rules.Add(rule);
            if (!ReadSeparator(cursor, out kind))
            {
                return false;
            }
        }
        while (!cursor.Is(TokenKind.End) || kind is not RuleKind.Normale);

        return true;
    }

    /// <summary>A semicolon too many is harmless; another separator must be followed by a rule.</summary>
    private static bool ReadSeparator(TokenCursor cursor, out RuleKind kind)
    {
        kind = cursor.Current.Kind switch
        {
            TokenKind.Comma => RuleKind.Additionnelle,
            TokenKind.DoubleBar => RuleKind.Repli,
            _ => RuleKind.Normale,
        };
        if (kind is not RuleKind.Normale)
        {
            cursor.Take();
            return true;
        }
        if (!cursor.Is(TokenKind.Semicolon) && !cursor.Is(TokenKind.End))
        {
            return cursor.Fail("Ce n’est pas à sa place : séparez deux intervalles par une virgule, deux règles par un point-virgule, "
                + "par exemple Mo 09:00-12:00,14:00-17:00; Tu 09:00-12:00.");
        }
        while (cursor.Take(TokenKind.Semicolon))
        {
        }

        return true;
    }
}
