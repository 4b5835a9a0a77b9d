namespace MediationNumerique.Api.Territoires;

/// <summary>How well an entry answers a question, best first.</summary>
internal enum Reponse
{
    /// <summary>The number of a département, or the postal code of an arrondissement, which its commune has too.</summary>
    Number,
    Exact,
    NameBegins,
    WordBegins,
    FormerCommune,
}

/// <summary>What is searched of a territory: its folded name, then its code and postal codes, as words parted by a space.</summary>
/// <param name="Position">Of the territory, among those that are searched.</param>
/// <param name="Text">The words.</param>
/// <param name="NameLength">Signs of the name, which comes first.</param>
/// <param name="Former">Whether it is what a part of the territory was called.</param>
/// <param name="Territoire">The territory.</param>
internal readonly record struct EntreeIndex(int Position, string Text, int NameLength, bool Former, Territoire Territoire)
{
    /// <summary>A commune of so many inhabitants is meant by the word that it begins with, rather than a village of that name.</summary>
    private const int Large = 50_000;

    public static EntreeIndex Of(Territoire territoire, int position)
    {
        var text = territoire.CodesPostaux.Count == 0
            ? $"{territoire.NomPlie} {territoire.Code}"
            : $"{territoire.NomPlie} {territoire.Code} {string.Join(' ', territoire.CodesPostaux)}";

        return new(position, territoire.Code.Length < 2 || !char.IsAsciiLetter(territoire.Code[1]) ? text : text.ToLowerInvariant(),
            territoire.NomPlie.Length, Former: false, territoire);
    }

    public static IEnumerable<EntreeIndex> Formers(Territoire territoire, int position) => territoire.AnciennesCommunes
        .Select(former => new EntreeIndex(
            position, $"{former.NomPlie} {former.Code.ToLowerInvariant()}".TrimStart(), former.NomPlie.Length, Former: true, territoire));

    public bool HasAt(int start, string word) => string.CompareOrdinal(Text, start, word, 0, word.Length) == 0;

    /// <summary>Each of the words begins a word here.</summary>
    public bool HasAll(string[] words)
    {
        foreach (var word in words)
        {
            if (IndexOfWord(word) < 0)
            {
                return false;
            }
        }

        return true;
    }

    public Reponse Answers(string asked)
    {
        if (Former)
        {
            return Reponse.FormerCommune;
        }
        if (Text.StartsWith(asked, StringComparison.Ordinal))
        {
            var isWhole = asked.Length == NameLength
                || (asked.Length < Text.Length && Text[asked.Length] == ' ' && Territoire is { Type: TypeTerritoire.Commune or TypeTerritoire.Arrondissement, Population: >= Large });

            return isWhole ? Reponse.Exact : Reponse.NameBegins;
        }
        var at = IndexOfWord(asked);
        var whole = at > NameLength && (at + asked.Length == Text.Length || Text[at + asked.Length] == ' ');

        return !whole ? Reponse.WordBegins
            : Territoire.Type is TypeTerritoire.Departement or TypeTerritoire.Arrondissement ? Reponse.Number
            : Reponse.Exact;
    }

    private int IndexOfWord(string word)
    {
        var at = Text.IndexOf(word, StringComparison.Ordinal);
        while (at > 0 && Text[at - 1] != ' ')
        {
            at = Text.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }
}
