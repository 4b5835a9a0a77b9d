using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Http.Caching;

/// <summary>
/// Conditional reads (RFC 9110 §13): a strong tag made of a hash of the content. A compressed answer has the same tag and
/// the coding's name behind it, since its bytes are others.
/// </summary>
internal static class EntityTag
{
    private const string PublicCache = "public, max-age=60, stale-while-revalidate=600";

    /// <summary>Sets the validators; true when the client has this content already, and 304 is the answer.</summary>
    public static bool IsNotModified(HttpContext http, ulong hash)
    {
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{hash ^ Build.Hash:x16}\"");
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = PublicCache;
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (!Matches(http.Request.Headers.IfNoneMatch, tag))
        {
            return false;
        }
        http.Response.StatusCode = StatusCodes.Status304NotModified;

        return true;
    }

    /// <summary>The hash of an answer that depends on content and on the address, links included.</summary>
    public static ulong Combine(ulong content, HttpRequest request) => unchecked((content * 31)
        ^ XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}")));

    /// <summary>Names the coding in the tag of a compressed answer.</summary>
    public static void UseCodingInEntityTags(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpContext)state).Response.Headers;
            if (headers.ContentEncoding is [{ Length: > 0 } coding] && headers.ETag is [{ } tag] && tag.EndsWith('"'))
            {
                headers.ETag = $"{tag[..^1]}-{coding}\"";
            }

            return Task.CompletedTask;
        }, context);

        return next(context);
    });

    private static bool Matches(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0 || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var candidates))
        {
            return false;
        }

        return candidates.Any(candidate => candidate == EntityTagHeaderValue.Any || WithoutCoding(candidate.Tag) == tag);
    }

    private static string WithoutCoding(StringSegment tag)
    {
        var text = tag.ToString();

        return text.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash ? $"{text[..dash]}\"" : text;
    }

    /// <summary>Another build may write the same data otherwise.</summary>
    private static class Build
    {
        public static readonly ulong Hash =
            XxHash3.HashToUInt64(typeof(EntityTag).Module.ModuleVersionId.ToByteArray());
    }
}
