using System.Text;
using MediationNumerique.Api.Web.Caching;

namespace MediationNumerique.Api.Web;

/// <summary>Sends a text that was made for the request. Its tag is that of the text, which may change less often than what it is made of.</summary>
/// <param name="text">All of it.</param>
/// <param name="contentType">Its media type, charset included.</param>
/// <param name="cacheControl">How long it may be kept.</param>
internal sealed class TextResult(string text, string contentType, string cacheControl = EntityTag.PublicCache)
    : BytesResult(Encoding.UTF8.GetBytes(text), contentType, cacheControl)
{
    public const string Plain = "text/plain; charset=utf-8";
}
