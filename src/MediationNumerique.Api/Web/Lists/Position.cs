using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>
/// A revision number as clients see it: opaque, and the same on every instance. A position of another version stands for
/// none: raise it where resources come to be derived otherwise, and every copy starts again.
/// </summary>
internal static partial class Position
{
    private const byte Version = 2;
    private const int Length = 1 + 8;

    public static PatternFormat Format { get; } = new(Pattern(), "un curseur : reprenez celui de « liens.suivant » sans le modifier");

    private static string Encode(long revision)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], revision);

        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for what this version of the API did not give.</summary>
    public static long? Decode(string text)
    {
        var bytes = Base64Url.DecodeFromChars(text);

        return bytes[0] == Version && BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(1)) is >= 0 and var revision ? revision : null;
    }

    /// <summary>The same address, from another position on.</summary>
    /// <param name="http">The request.</param>
    /// <param name="parametre">The parameter that the position is given in.</param>
    /// <param name="revision">The last one that was read.</param>
    public static string NextUrl(HttpRequest http, string parametre, long revision)
    {
        var query = QueryString.Create(http.Query.Where(pair => pair.Key != parametre));

        return PublicUrl.Of(http, http.Path + query.Add(parametre, Encode(revision)).ToUriComponent());
    }

    // Nine bytes, which are twelve signs to the bit.
    [GeneratedRegex(@"\A[A-Za-z0-9_-]{12}\z")]
    private static partial Regex Pattern();
}
