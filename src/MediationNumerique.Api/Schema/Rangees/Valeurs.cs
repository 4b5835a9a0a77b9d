using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.V01;

namespace MediationNumerique.Api.Schema.Rangees;

/// <summary>Cuts the text of a list into its values, by whichever sign stands between them.</summary>
internal static partial class Valeurs
{
    /// <summary>Signs that surely separate values of a list, and those that may stand in one: these cut only where that gives a value that is known.</summary>
    private static readonly char[] s_sure = ['|', ';', '\n', '\r'];
    private static readonly char[] s_unsure = ['/', ','];

    private const int LongestContacts = 2_000;

    /// <summary>Parts that the longest known value has.</summary>
    private const int MostJoined = 3;

    private static readonly Dictionary<string, Enumeration> s_enumerations = Enumeration.All.ToDictionary(e => e.Champ);

    /// <summary>The values of a cell.</summary>
    /// <param name="colonne">A field of the schema, of either version.</param>
    /// <param name="cellule">A text, or a list that is cut already.</param>
    public static IReadOnlyList<string> Of(string colonne, Cellule cellule)
    {
        if (cellule.Liste is { } liste)
        {
            return liste;
        }

        return cellule.Texte is not { } texte ? [] : colonne switch
        {
            // Nobody has so many: what is longer is something else, and is not cut.
            "site_web" or "courriel" or "courriels" when texte.Length > LongestContacts => [texte],
            // Free labels may hold any sign.
            "autres_formations_labels" => texte.Split('|'),
            "labels_autres" => texte.Split('|', ';'),
            "site_web" => UrlSeparator().Split(texte),
            "courriel" or "courriels" => Courriels(texte),
            _ => Cut(colonne, texte),
        };
    }

    /// <summary>The addresses among the words of a text; the text itself where it holds none.</summary>
    private static string[] Courriels(string texte) =>
        CourrielSeparator().Split(texte).Where(word => word.Contains('@', StringComparison.Ordinal)).ToArray() is { Length: > 0 } found ? found : [texte];

    /// <summary>How many values a text has at least; more than any list has is told by that alone.</summary>
    public static int CountOf(Cellule cellule) => cellule.Liste?.Count ?? cellule.Texte.AsSpan().CountAny(s_sure) + 1;

    /// <summary>Cuts a text as long as its parts are not known.</summary>
    private static List<string> Cut(string colonne, string texte)
    {
        if (texte.IndexOfAny(s_sure) >= 0)
        {
            return [.. Trimmed(texte.Split(s_sure)).SelectMany(part => Cut(colonne, part))];
        }
        if (IsExact(colonne, texte))
        {
            return [texte];
        }
        var cuts = s_unsure.Where(sign => texte.Contains(sign, StringComparison.Ordinal)).Select(sign => CutAt(colonne, texte, sign)).ToArray();

        // What begins as a known value is one, unless it holds several.
        return Array.Find(cuts, cut => cut.Known > 1).Parts
            ?? (IsKnown(colonne, texte) ? [texte] : Array.Find(cuts, cut => cut.Known > 0).Parts)
            ?? [texte];
    }

    /// <summary>The parts, and how many are known. What follows one may belong to it: « Familles/enfants » is a value.</summary>
    private static (List<string>? Parts, int Known) CutAt(string colonne, string texte, char sign)
    {
        var parts = Trimmed(texte.Split(sign));
        List<string> found = [];
        var known = 0;
        for (var start = 0; start < parts.Length;)
        {
            var length = Math.Min(parts.Length - start, MostJoined);
            while (length > 1 && !IsExact(colonne, string.Join(sign, parts.AsSpan(start, length))))
            {
                length--;
            }
            var whole = string.Join(sign, parts.AsSpan(start, length));
            known += length > 1 || IsKnown(colonne, whole) ? 1 : 0;
            found.Add(whole);
            start += length;
        }

        return (found, known);
    }

    private static bool IsKnown(string colonne, string valeur) => ConversionsV01.Of(colonne)?.Find(valeur) is not null || IsOfEnumeration(colonne, valeur);

    private static bool IsExact(string colonne, string valeur) => ConversionsV01.Of(colonne)?.IsExact(valeur) is true || IsOfEnumeration(colonne, valeur);

    private static bool IsOfEnumeration(string colonne, string valeur) => s_enumerations.TryGetValue(colonne, out var enumeration) && enumeration.Find(valeur) is not null;

    private static string[] Trimmed(string[] parts) => [.. parts.Select(part => part.Trim()).Where(part => part.Length > 0)];

    [GeneratedRegex(@"[|\r\n]+|(?:;|,|\s/|\s)\s*(?=https?://|www\.)|(?<=\.[a-z]{2,}/?)\s+(?:et|ou)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex UrlSeparator();

    [GeneratedRegex(@"[|;,\s]+(?:(?:et|ou|/|-)\s+)?|\s*/\s*")]
    private static partial Regex CourrielSeparator();
}
