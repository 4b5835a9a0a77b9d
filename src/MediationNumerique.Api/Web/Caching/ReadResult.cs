using System.IO.Hashing;

namespace MediationNumerique.Api.Web.Caching;

/// <summary>
/// Answers a read: its validators first, so that a 304 costs next to nothing; then its bytes.
/// </summary>
internal abstract class ReadResult : IResult
{
    protected const string Json = "application/json; charset=utf-8";

    protected abstract string ContentType { get; }

    protected virtual string CacheControl => EntityTag.PublicCache;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Describe(httpContext.Response.Headers);
        if (EntityTag.IsNotModified(httpContext, Hash(httpContext), CacheControl))
        {
            return;
        }
        httpContext.Response.ContentType = ContentType;
        await SendAsync(httpContext);
    }

    /// <summary>The headers that a 304 has too.</summary>
    protected virtual void Describe(IHeaderDictionary headers)
    {
    }

    /// <summary>What the answer is made of.</summary>
    protected abstract ulong Hash(HttpContext http);

    protected abstract Task SendAsync(HttpContext http);
}

/// <summary>A read whose bytes are there.</summary>
internal abstract class BytesResult(byte[] bytes, string contentType, string cacheControl) : ReadResult
{
    protected override string ContentType => contentType;

    protected override string CacheControl => cacheControl;

    protected override ulong Hash(HttpContext http) => XxHash3.HashToUInt64(bytes);

    protected override async Task SendAsync(HttpContext http)
    {
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }
}

/// <summary>A read whose bytes are written for it, and sent in parts where they are many.</summary>
internal abstract class WrittenResult : ReadResult
{
    protected override async Task SendAsync(HttpContext http)
    {
        using var buffer = new PooledBuffer();
        await WriteAsync(http, buffer);
        await buffer.SendAsync(http);
    }

    /// <summary>Writes it, and sends parts once they are full (<see cref="PooledBuffer.SendPartAsync"/>).</summary>
    protected abstract ValueTask WriteAsync(HttpContext http, PooledBuffer buffer);
}
