using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Catalogue;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Caching;

/// <summary>
/// Conditional reads (RFC 9110 §13): a strong tag made of a hash of the content. A compressed answer has the same tag and
/// the coding's name behind it, since its bytes are others.
/// </summary>
internal static class EntityTag
{
    /// <summary>For what is asked for again and again: a copy may be kept, but not given without asking.</summary>
    public const string Revalidate = "public, no-cache";

    /// <summary>For what only this client may see.</summary>
    public const string NotKept = "private, no-store";

    public const string PublicCache = "public, max-age=60, stale-while-revalidate=600";

    /// <summary>For what hangs on the clock: a copy may be a minute old, and no more.</summary>
    public const string ShortCache = "public, max-age=60";

    /// <summary>
    /// Sets the validators; true when the client has this content already, and 304 is the answer. It repeats the client's own
    /// tag, or a cache would not know which of its answers is still good (RFC 9111 §4.3.4).
    /// </summary>
    public static bool IsNotModified(HttpContext http, ulong hash, string cacheControl = PublicCache) =>
        IsNotModified(http, Of(Fingerprint.Of(hash, Build.Hash)), cacheControl);

    /// <summary>
    /// The tag of what a producer stated. It does not change with the build, since writes are conditional on it.
    /// </summary>
    public static string Of(ulong hash) => string.Create(CultureInfo.InvariantCulture, $"\"{hash:x16}\"");

    /// <summary>The same, for a tag and a caching policy of one's own.</summary>
    public static bool IsNotModified(HttpContext http, string tag, string cacheControl)
    {
        http.Response.Headers.CacheControl = cacheControl;
        // A read whose criteria are in its body has no address to keep an answer under.
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }
        http.Response.Headers.ETag = tag;
        if (Matching(http.Request.Headers.IfNoneMatch, tag) is not { } known)
        {
            return false;
        }
        http.Response.Headers.ETag = known;
        // It belongs to the content, which the client has (RFC 9110 §15.4.5).
        http.Response.Headers.Link = default;
        http.Response.StatusCode = StatusCodes.Status304NotModified;

        return true;
    }

    /// <summary>The hash of an answer that depends on the address, links included, and on content.</summary>
    public static ulong Combine(HttpRequest request, params ReadOnlySpan<ulong> content) => Fingerprint.Of(
        XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}{request.QueryString}")),
        Fingerprint.Of(content));

    /// <summary>
    /// Names the coding in the tag of a compressed answer; and says, of every answer, that it could have had another coding.
    /// </summary>
    public static void UseCodingInEntityTags(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            if (headers.Vary.Count == 0)
            {
                headers.Vary = HeaderNames.AcceptEncoding;
            }
            // A file that was compressed beforehand has the tag of its coding already.
            if (headers.ContentEncoding is [{ Length: > 0 } coding] && headers.ETag is [{ } tag] && WithoutCoding(tag) == tag)
            {
                headers.ETag = WithCoding(tag, coding);
            }

            return Task.CompletedTask;
        }, context);

        return next(context);
    });

    /// <summary>The tag among the client's that stands for this content; null when none does.</summary>
    private static string? Matching(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var candidates))
        {
            return null;
        }

        return candidates
            .Select(candidate => candidate == EntityTagHeaderValue.Any ? tag : candidate.Tag.ToString())
            .FirstOrDefault(candidate => WithoutCoding(candidate) == tag);
    }

    /// <summary>The tag of an answer in a content coding; null for none.</summary>
    public static string WithCoding(string tag, string? coding) => coding is null ? tag : $"{tag[..^1]}-{coding}\"";

    /// <summary>The tag of what a compressed answer was made of.</summary>
    public static string WithoutCoding(string tag) =>
        tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? $"{tag[..dash]}\"" : tag;

    /// <summary>Another build may write the same data otherwise.</summary>
    private static class Build
    {
        public static readonly ulong Hash =
            XxHash3.HashToUInt64(typeof(EntityTag).Module.ModuleVersionId.ToByteArray());
    }
}
