using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Horaires.Corrections;

/// <summary>Cuts hours written in French into what each word is: « Du lundi au vendredi : 9h30 à 12h ».</summary>
internal static partial class FrenchLexer
{
    private static readonly (string Said, string Meant)[] s_phrases =
    [
        ("24h/24 et 7j/7", "00:00 24:00"), ("24h/24 7j/7", "00:00 24:00"), ("7j/7 24h/24", "00:00 24:00"), ("24h/24", "00:00 24:00"),
        ("24h sur 24", "00:00 24:00"), ("7j/7", "lundi-dimanche"), ("7 jours sur 7", "lundi-dimanche"),
        ("tous les jours feries", "ph"), ("jours feries", "ph"), ("tous les jours", "lundi-dimanche"), ("toute la semaine", "lundi-dimanche"),
        ("week-ends", "samedi-dimanche"), ("week-end", "samedi-dimanche"), ("weekend", "samedi-dimanche"),
        ("avec ou sans rendez-vous", ""), ("avec ou sans rdv", ""), ("sur rendez-vous", "rdv"), ("sur rdv", "rdv"),
    ];

    private static readonly Dictionary<string, FrenchToken> s_words = Words();

    public static List<FrenchToken> Cut(string text)
    {
        var plain = Plain(text);
        var tokens = new List<FrenchToken>();
        foreach (Match piece in Pieces().Matches(plain))
        {
            tokens.Add(Read(piece));
        }

        return tokens;
    }

    /// <summary>Without mark-up, accents, capitals; phrases made short.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Tags().Replace(WebUtility.HtmlDecode(text), " ; "))
        {
            _ = char.IsAscii(c) || !char.IsLetter(c) ? plain.Append(char.ToLowerInvariant(c)) : plain.Append(TextFolding.Fold(c.ToString()));
        }
        foreach (var (said, meant) in s_phrases)
        {
            plain.Replace(said, meant);
        }

        return plain.ToString();
    }

    private static FrenchToken Read(Match piece)
    {
        if (piece.Groups["hours"] is { Success: true } hours)
        {
            return new(FrenchKind.Time, (Number(hours) * 60) + Number(piece.Groups["minutes"]));
        }
        if (piece.Groups["rank"] is { Success: true } rank)
        {
            return new(FrenchKind.Rank, Number(rank));
        }
        if (piece.Groups["number"] is { Success: true } number)
        {
            return Number(number) is <= 24 and var hour ? new(FrenchKind.Number, hour * 60) : new(FrenchKind.Unknown);
        }
        if (piece.Groups["word"] is { Success: true } word)
        {
            return s_words.GetValueOrDefault(word.Value, new(FrenchKind.Unknown));
        }

        return new(piece.Value[0] switch
        {
            >= '\u2010' and <= '\u2015' or '-' or '\u2212' => FrenchKind.To,
            ',' or ';' or '/' or '&' or '.' or ':' or '+' => FrenchKind.And,
            '"' or '\'' or '’' or '|' => FrenchKind.Filler,
            _ => FrenchKind.Unknown,
        });
    }

    private static int Number(Group digits) => digits.Value.Length == 0 ? 0 : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    private static Dictionary<string, FrenchToken> Words()
    {
        string[][] days =
        [
            ["lundi", "lundis", "lun", "lu", "mo"], ["mardi", "mardis", "mar", "ma", "tu"], ["mercredi", "mercredis", "mer", "me"],
            ["jeudi", "jeudis", "jeu", "je", "th"], ["vendredi", "vendredis", "ven", "ve", "fr"], ["samedi", "samedis", "sam", "sa"],
            ["dimanche", "dimanches", "dim", "di", "su"], ["ph"],
        ];
        (FrenchKind Kind, string[] Words)[] others =
        [
            (FrenchKind.To, ["au", "aux", "a", "jusqu", "jusque"]),
            (FrenchKind.And, ["et", "puis", "ainsi", "que"]),
            (FrenchKind.Closed, ["ferme", "fermee", "fermes", "fermeture", "off", "closed"]),
            (FrenchKind.Appointment, ["rdv"]),
            (FrenchKind.Filler,
            [
                "de", "du", "des", "d", "le", "la", "les", "l", "ouvert", "ouverte", "ouverts", "ouverture", "ouvertures", "horaire",
                "horaires", "accueil", "public", "permanence", "permanences", "bureau", "bureaux", "sont", "est", "mois",
            ]),
        ];
        var words = others.SelectMany(other => other.Words.Select(word => (word, new FrenchToken(other.Kind))))
            .Concat(days.SelectMany((names, i) => names.Select(name => (name, new FrenchToken(FrenchKind.Day, i)))))
            .Append(("premier", new(FrenchKind.Rank, 1)))
            .Append(("dernier", new(FrenchKind.Rank, -1)));

        return words.ToDictionary();
    }

    [GeneratedRegex("<[^<>]{1,40}>")]
    private static partial Regex Tags();

    /// <summary>A time of day, a rank, a number, a word, any other sign.</summary>
    [GeneratedRegex(
        @"(?<hours>[01]?[0-9]|2[0-4])(?: ?(?:heures?|h)(?: ?(?<minutes>[0-5][0-9])(?![0-9]))?|[:.](?<minutes>[0-5][0-9])(?![0-9])h?)"
        + @"|(?<rank>[1-5]) ?(?:ere?|eme|nd|e)\b|(?<number>[0-9]{1,4})|(?<word>[a-z]+)|[^\s]")]
    private static partial Regex Pieces();
}
