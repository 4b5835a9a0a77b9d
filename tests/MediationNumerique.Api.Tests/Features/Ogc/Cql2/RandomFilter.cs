using System.Globalization;
using System.Text.Json;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Features.Ogc.Cql2;

/// <summary>A filter as text, and the same as what it means of a resource of <c>/v1</c>, written without a look at the parser.</summary>
/// <param name="Text">In CQL2.</param>
/// <param name="Holds">Null where a value that counts is unknown.</param>
internal sealed record RandomFilter(string Text, Func<JsonElement, bool?> Holds)
{
    private static readonly string[] s_texts = ["departement", "commune", "nom", "source", "telephone", "prise_rdv", "structure_parente"];
    private static readonly string[] s_lists = ["services", "frais_a_charge", "modalites_acces", "itinerance"];
    private static readonly string[] s_values = ["69", "38", "2A", "Lyon", "LYON", "lyon", "hinaura", "demonstration", "Gratuit", "Payant", "", "L'Isle-d'Abeau", "Médiathèque", "Fixe"];
    private static readonly string[] s_patterns = ["%", "L%", "%é%", "_y_n", "%Gratuit%", "M%que%", "6%", "+33%", "%'%", "%\\%%", "Saint%"];
    private static readonly string[] s_days = ["2022-08-30", "2024-01-01", "2019-05-28", "2026-01-15"];
    private static readonly string[] s_signs = ["=", "<>", "<", ">", "<=", ">="];

    public static RandomFilter Make(Dice dice, int depth)
    {
        if (depth == 0 || dice.Chance(30))
        {
            return Predicate(dice);
        }
        var (left, right) = (Make(dice, depth - 1), Make(dice, depth - 1));

        return dice.Below(3) switch
        {
            0 => new($"({left.Text}) AND ({right.Text})", row => (left.Holds(row), right.Holds(row)) switch
            {
                (false, _) or (_, false) => false,
                (true, true) => true,
                _ => null,
            }),
            1 => new($"({left.Text}) or ({right.Text})", row => (left.Holds(row), right.Holds(row)) switch
            {
                (true, _) or (_, true) => true,
                (false, false) => false,
                _ => null,
            }),
            _ => new($"NOT ({left.Text})", row => left.Holds(row) is { } holds ? !holds : null),
        };
    }

    private static RandomFilter Predicate(Dice dice)
    {
        switch (dice.Below(8))
        {
            case 0:
                var (text, value, sign) = (TextOf(dice), dice.OneOf(s_values), dice.OneOf(s_signs));

                return new($"{text.Name} {sign} {Quote(value)}", row => text.Of(row) is { } known ? Accepts(sign, string.CompareOrdinal(known, value)) : null);
            case 1:
                var (score, scoreSign) = (dice.Below(100) / 100.0, dice.OneOf(s_signs));

                return new(string.Create(CultureInfo.InvariantCulture, $"score_qualite {scoreSign} {score}"), row => Accepts(scoreSign, row.Number("score_qualite")!.Value.CompareTo(score)));
            case 2:
                var isTrue = dice.Chance(50);

                return new($"en_ligne = {(isTrue ? "TRUE" : "false")}", row => row.GetProperty("en_ligne").GetBoolean() == isTrue);
            case 3:
                var (day, daySign) = (dice.OneOf(s_days), dice.OneOf(s_signs));

                return new($"date_maj {daySign} DATE('{day}')", row => row.Text("date_maj") is { } known ? Accepts(daySign, string.CompareOrdinal(known, day)) : null);
            default:
                return Advanced(dice);
        }
    }

    private static RandomFilter Advanced(Dice dice)
    {
        var text = TextOf(dice);
        switch (dice.Below(5))
        {
            case 0:
                return new($"{text.Name} IS NULL", row => text.Of(row) is null);
            case 1:
                string[] values = [.. Enumerable.Range(0, 3).Select(_ => dice.OneOf(s_values))];

                return new($"{text.Name} IN ({string.Join(", ", values.Select(Quote))})", row => text.Of(row) is { } known ? values.Contains(known) : null);
            case 2:
                var (low, high) = (dice.OneOf(s_values), dice.OneOf(s_values));

                return new($"{text.Name} BETWEEN {Quote(low)} AND {Quote(high)}", row => text.Of(row) is { } known
                    ? string.CompareOrdinal(known, low) >= 0 && string.CompareOrdinal(known, high) <= 0
                    : null);
            case 3:
                var box = new[] { dice.Between(-5, 6), dice.Between(42, 47) };

                return new(
                    string.Create(CultureInfo.InvariantCulture, $"S_INTERSECTS(geometry, BBOX({box[0]:R},{box[1]:R},{box[0] + 2:R},{box[1] + 2:R}))"),
                    row => row.Number("longitude") is { } x && row.Number("latitude") is { } y
                        ? x >= box[0] && x <= box[0] + 2 && y >= box[1] && y <= box[1] + 2
                        : null);
            default:
                var (pattern, isNot) = (dice.OneOf(s_patterns), dice.Chance(30));

                return new($"{text.Name} {(isNot ? "NOT LIKE" : "LIKE")} {Quote(pattern)}", row => text.Of(row) is { } known ? Like(known, pattern) != isNot : null);
        }
    }

    private static (string Name, Func<JsonElement, string?> Of) TextOf(Dice dice)
    {
        var name = dice.Chance(70) ? dice.OneOf(s_texts) : dice.OneOf(s_lists);

        return (dice.Chance(20) ? $"\"{name}\"" : name, row => row.Child(name) switch
        {
            { ValueKind: JsonValueKind.Array } list => list.GetArrayLength() == 0 ? null : string.Join('|', row.Texts(name)),
            _ => row.Text(name),
        });
    }

    /// <summary>As recursion says it: slow, and plainly right.</summary>
    private static bool Like(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern) => pattern switch
    {
        [] => text.IsEmpty,
        ['%', .. var rest] => Like(text, rest) || (!text.IsEmpty && Like(text[1..], pattern)),
        ['_', .. var rest] => !text.IsEmpty && Like(text[1..], rest),
        ['\\', var escaped, .. var rest] => !text.IsEmpty && text[0] == escaped && Like(text[1..], rest),
        [var c, .. var rest] => !text.IsEmpty && text[0] == c && Like(text[1..], rest),
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static bool Accepts(string sign, int order) => sign switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        _ => order >= 0,
    };
}
