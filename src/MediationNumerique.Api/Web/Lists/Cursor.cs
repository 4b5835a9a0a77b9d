using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Hashing;
using System.Text;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>
/// Where a page ends: the last row's key, and a hash of filters and order, so that it is not used with others. Opaque to
/// clients; a forged one only starts elsewhere in the same list.
/// </summary>
internal static partial class Cursor
{
    private const byte Version = 1;
    private const int HeaderLength = 1 + 8 + 8 + 16;
    private static readonly string[] s_notOfTheQuestion = ["limite", "limit", "curseur", "champs", "facettes", "format", "f"];

    private const int LongestText = 4_000;

    public static PatternFormat Format { get; } = new(Pattern(), "un curseur : reprenez celui de « liens.suivant » sans le modifier", LongestText);

    private static string Encode(SortKey key, ulong question)
    {
        var text = Encoding.UTF8.GetBytes(key.Text ?? "");
        var bytes = new byte[HeaderLength + text.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(1), question);
        BinaryPrimitives.WriteDoubleBigEndian(bytes.AsSpan(9), key.Number);
        key.Id.TryWriteBytes(bytes.AsSpan(17), bigEndian: true, out _);
        text.CopyTo(bytes, HeaderLength);

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>A hash of what a list is about, filters and order, whatever the page and its form.</summary>
    public static ulong Question(IQueryCollection query, Tri tri)
    {
        var hash = new XxHash3();
        hash.Append([(byte)tri]);
        foreach (var (name, values) in query.Where(pair => !s_notOfTheQuestion.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var value in values)
            {
                hash.Append(Encoding.UTF8.GetBytes($"{name}={value}&"));
            }
        }

        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>The key of a cursor of this question; else null, and the problem.</summary>
    public static SortKey? Read(string cursor, ulong question, out ProblemResult? problem)
    {
        var decoded = Decode(cursor);
        var isOurs = decoded?.Question == question;
        problem = isOurs ? null : WrongCursor(decoded is null);

        return isOurs ? decoded!.Value.Key : null;
    }

    /// <summary>The same address, further on.</summary>
    public static string NextUrl(HttpRequest http, SortKey last, ulong question)
    {
        var query = QueryString.Create(http.Query.Where(pair => pair.Key != "curseur"));

        return PublicUrl.Of(http, http.Path + query.Add("curseur", Encode(last, question)).ToUriComponent());
    }

    private static ProblemResult WrongCursor(bool unreadable)
    {
        var message = unreadable
            ? "Ce curseur est illisible. Reprenez la liste sans « curseur »."
            : "Ce curseur vient d’une liste qui a d’autres filtres ou un autre tri. Gardez les mêmes, ou reprenez sans « curseur ».";
        var code = unreadable ? ErrorCodes.Format : ErrorCodes.ParametreIncompatible;

        return new(
            ProblemType.CurseurInvalide, message, [new() { Parametre = "curseur", Code = code, Message = message, Suggestions = [] }]);
    }

    /// <summary>The key, and the question that the cursor belongs to; null for what is no cursor of ours.</summary>
    private static (SortKey Key, ulong Question)? Decode(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }
        var bytes = Base64Url.DecodeFromChars(cursor);
        if (bytes.Length < HeaderLength || bytes[0] != Version)
        {
            return null;
        }
        var number = BinaryPrimitives.ReadDoubleBigEndian(bytes.AsSpan(9));
        var text = bytes.Length == HeaderLength ? null : Encoding.UTF8.GetString(bytes.AsSpan(HeaderLength));
        var key = new SortKey(number, text, new Guid(bytes.AsSpan(17, 16), bigEndian: true));

        return double.IsFinite(number) ? (key, BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(1))) : null;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{44,}\\z")]
    private static partial Regex Pattern();
}
