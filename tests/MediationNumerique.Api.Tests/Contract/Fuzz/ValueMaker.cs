using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Contract.Ruptures;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>Values that a schema accepts, those at its bounds often among them.</summary>
internal sealed class ValueMaker(ContractReader contract)
{
    private static readonly string[] s_words =
    [
        "aide", "été", "Œuvre", "l’Île-d’Yeu", "n° 3", "(près)", "œ", "x", "12", "d'accès", "Ⅷ", "naïveté", "École", "ß", "中", "🚌", "a/b", "50 %", "\"guillemets\"", "<b>", "=1+1", "a;b|c",
    ];

    public JsonNode Make(JsonNode? node, Dice dice)
    {
        var schema = contract.Schema(node);
        if (schema["enum"] is JsonArray values)
        {
            return dice.OneOf([.. values])!.DeepClone();
        }

        return (string?)schema["type"] switch
        {
            "boolean" => dice.Chance(50),
            "integer" => Integer(schema, dice),
            "number" => Number(schema, dice),
            "array" => List(schema, dice),
            "object" => Object(schema, dice),
            _ => Text(schema, dice),
        };
    }

    /// <summary>All that is compulsory, and some of the rest.</summary>
    public JsonObject Object(JsonObject schema, Dice dice)
    {
        var required = ContractReader.Texts(schema["required"]);
        var share = dice.OneOf([10, 30, 100]);
        var made = new JsonObject();
        foreach (var (name, property) in ContractReader.Object(schema["properties"]))
        {
            var inner = contract.Schema(property);
            if (!ContractReader.Flag(inner["readOnly"]) && (required.Contains(name) || dice.Chance(share)))
            {
                made[name] = ContractReader.Flag(inner["nullable"]) && dice.Chance(20) ? null : Make(property, dice);
            }
        }

        return made;
    }

    private static string Text(JsonObject schema, Dice dice) => ((string?)schema["format"], (string?)schema["pattern"]) switch
    {
        ("date", _) => new DateOnly(1900 + dice.Below(200), 1 + dice.Below(12), 1 + dice.Below(28)).ToString("O", CultureInfo.InvariantCulture),
        ("date-time", _) => new DateTime(1900 + dice.Below(200), 1 + dice.Below(12), 1 + dice.Below(28), 0, 0, 0, DateTimeKind.Utc).ToString("O", CultureInfo.InvariantCulture),
        ("uuid", _) => new Guid([.. Enumerable.Range(0, 16).Select(_ => (byte)dice.Below(256))]).ToString(),
        // Prose has a pattern too, which says what it may not hold.
        (_, { } pattern) => Free(schema, dice) is var prose && Regex.IsMatch(prose, pattern) ? prose : Patterned(schema, pattern, dice),
        _ => Free(schema, dice),
    };

    /// <summary>The first draw that is no longer than allowed.</summary>
    private static string Patterned(JsonObject schema, string pattern, Dice dice)
    {
        for (var i = 0; i < 100; i++)
        {
            var text = PatternSampler.Sample(pattern, dice);
            if (text.Length <= Longest(schema) && Regex.IsMatch(text, pattern))
            {
                return text;
            }
        }
        throw new NotSupportedException($"{pattern}: no text drawn is accepted by it.");
    }

    /// <summary>A letter first, since a text of spaces is an empty one.</summary>
    private static string Free(JsonObject schema, Dice dice)
    {
        var (least, most) = ((int?)schema["minLength"] ?? 0, Longest(schema));
        if (dice.Chance(5) && most < int.MaxValue)
        {
            return new string('a', most);
        }
        var text = "a";
        var words = dice.Below(6);
        for (var i = 0; i < words; i++)
        {
            text = $"{text} {dice.OneOf(s_words)}";
        }

        return text.Length > most ? text[..most] : text.PadRight(least, 'a');
    }

    private static int Integer(JsonObject schema, Dice dice)
    {
        var (least, most) = ((int?)schema["minimum"] ?? -1000, (int?)schema["maximum"] ?? 1000);

        return dice.Below(10) switch { 0 => least, 1 => most, _ => (int)(least + (long)dice.Between(0, most - (double)least)) };
    }

    private static double Number(JsonObject schema, Dice dice)
    {
        var (least, most) = ((double?)schema["minimum"] ?? -1000, (double?)schema["maximum"] ?? 1000);

        return dice.Below(10) switch { 0 => least, 1 => most, _ => Math.Clamp(Math.Round(dice.Between(least, most), 4), least, most) };
    }

    private JsonArray List(JsonObject schema, Dice dice)
    {
        var most = Math.Min((int?)schema["maxItems"] ?? 100, 100);
        var count = dice.Chance(3) ? most : Math.Min(most, Math.Max((int?)schema["minItems"] ?? 0, dice.Below(4)));

        return [.. Enumerable.Range(0, count).Select(_ => Make(schema["items"], dice))];
    }

    private static int Longest(JsonObject schema) => (int?)schema["maxLength"] ?? int.MaxValue;
}
