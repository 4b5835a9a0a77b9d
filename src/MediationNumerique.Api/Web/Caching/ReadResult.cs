namespace MediationNumerique.Api.Web.Caching;

/// <summary>
/// Answers a read: its validators first, so that a 304 costs next to nothing; then its bytes, sent in parts where they are many.
/// </summary>
internal abstract class ReadResult : IResult
{
    protected const string Json = "application/json; charset=utf-8";

    protected abstract string ContentType { get; }

    protected virtual string CacheControl => EntityTag.PublicCache;

    /// <summary>What else than its address the answer hangs on; null where that is its coding alone.</summary>
    protected virtual string? Vary => null;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (Vary is not null)
        {
            httpContext.Response.Headers.Vary = Vary;
        }
        if (EntityTag.IsNotModified(httpContext, Hash(httpContext), CacheControl))
        {
            return;
        }
        httpContext.Response.ContentType = ContentType;
        using var buffer = new PooledBuffer();
        await WriteAsync(httpContext, buffer);
        await buffer.SendAsync(httpContext);
    }

    /// <summary>What the answer is made of.</summary>
    protected abstract ulong Hash(HttpContext http);

    /// <summary>Writes it, and sends parts once they are full (<see cref="PooledBuffer.SendPartAsync"/>).</summary>
    protected abstract ValueTask WriteAsync(HttpContext http, PooledBuffer buffer);
}
