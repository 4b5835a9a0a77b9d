using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Web;

/// <summary>Sends a text that was made for the request. Its tag is that of the text, which may change less often than what it is made of.</summary>
/// <param name="text">All of it.</param>
/// <param name="contentType">Its media type, charset included.</param>
/// <param name="cacheControl">How long it may be kept.</param>
internal sealed class TextResult(string text, string contentType, string cacheControl = EntityTag.PublicCache) : IResult
{
    public const string Plain = "text/plain; charset=utf-8";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (EntityTag.IsNotModified(httpContext, XxHash3.HashToUInt64(bytes), cacheControl))
        {
            return;
        }
        httpContext.Response.ContentType = contentType;
        httpContext.Response.ContentLength = bytes.Length;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
