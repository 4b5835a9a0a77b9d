using MediationNumerique.Api.Storage;

namespace MediationNumerique.Api.Web.Files;

/// <summary>What is too large for memory while a request is answered.</summary>
internal static class TemporaryFile
{
    /// <summary>A file that only this process reads, deleted at the end of the request whatever happens in it.</summary>
    public static FileStream Create(HttpContext http)
    {
        var file = http.RequestServices.GetRequiredService<TemporaryFiles>().Create();
        http.Response.RegisterForDispose(file);

        return file;
    }
}
