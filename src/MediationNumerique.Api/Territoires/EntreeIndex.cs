namespace MediationNumerique.Api.Territoires;

/// <summary>How well an entry answers a question, best first.</summary>
internal enum Reponse
{
    Exact,
    NameBegins,
    WordBegins,
    FormerCommune,
}

/// <summary>What is searched of a territory: its folded name, then its code and postal codes, as words parted by a space.</summary>
internal readonly record struct EntreeIndex(int Position, string Text, int NameLength, bool Former)
{
    public static EntreeIndex Of(Territoire territoire, int position)
    {
        var text = territoire.CodesPostaux.Count == 0
            ? $"{territoire.NomPlie} {territoire.Code}"
            : $"{territoire.NomPlie} {territoire.Code} {string.Join(' ', territoire.CodesPostaux)}";

        return new(position, territoire.Code.Length < 3 || !char.IsAsciiLetter(territoire.Code[1]) ? text : text.ToLowerInvariant(),
            territoire.NomPlie.Length, Former: false);
    }

    public static IEnumerable<EntreeIndex> Formers(Territoire territoire, int position) => territoire.AnciennesCommunes
        .Select(former => new EntreeIndex(
            position, $"{former.NomPlie} {former.Code.ToLowerInvariant()}".TrimStart(), former.NomPlie.Length, Former: true));

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
            return asked.Length == NameLength ? Reponse.Exact : Reponse.NameBegins;
        }
        var at = IndexOfWord(asked);
        var whole = at > NameLength && (at + asked.Length == Text.Length || Text[at + asked.Length] == ' ');

        return whole ? Reponse.Exact : Reponse.WordBegins;
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
