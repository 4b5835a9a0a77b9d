namespace MediationNumerique.Api.Web;

/// <summary>Absolute addresses of this API, as the client reached it (behind a proxy: forwarded headers).</summary>
internal static class PublicUrl
{
    public static string Of(HttpRequest request, string pathAndQuery) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{pathAndQuery}";
}
