using System.Buffers;
using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Web;

/// <summary>Sends a text that was made for the request. Its tag is that of the text, which may change less often than what it is made of.</summary>
/// <param name="text">All of it.</param>
/// <param name="contentType">Its media type, charset included.</param>
/// <param name="cacheControl">How long it may be kept.</param>
internal sealed class TextResult(string text, string contentType, string cacheControl = EntityTag.PublicCache) : ReadResult
{
    public const string Plain = "text/plain; charset=utf-8";

    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    protected override string ContentType => contentType;

    protected override string CacheControl => cacheControl;

    protected override ulong Hash(HttpContext http) => XxHash3.HashToUInt64(_bytes);

    protected override ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        buffer.Write(_bytes);

        return ValueTask.CompletedTask;
    }
}
