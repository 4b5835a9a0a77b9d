using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MediationNumerique.Api.Web.Files;

/// <summary>A file and what goes with it, in a form: its part <c>fichier</c>, and one of JSON.</summary>
internal static class FormBody
{
    private const string FilePart = "fichier";
    private const int LongestBoundary = 200;
    private const int LongestJson = 1024 * 1024;

    public static bool IsForm(HttpRequest request) => request.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The file, in one that lives as long as the request, and the other part where there is one; or why there is none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="jsonPart">The name of the other part.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<(FileStream? File, byte[]? Json, ProblemResult? Problem)> SpoolAsync(HttpRequest request, string jsonPart, CancellationToken cancellationToken)
    {
        var http = request.HttpContext;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.Boundary.Value?.Trim('"') is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return (null, null, Unreadable());
        }
        if (await http.RequestServices.GetRequiredService<Receptions>().EnterAsync(http) is { } busy)
        {
            return (null, null, busy);
        }
        FileStream? file = null;
        byte[]? json = null;
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                var name = section.GetContentDispositionHeader()?.Name.Value?.Trim('"');
                if (name == FilePart && file is null)
                {
                    file = TemporaryFile.Create(http);
                    await section.Body.CopyToAsync(file, cancellationToken);
                }
                else if (name == jsonPart && json is null)
                {
                    json = await ReadAsync(section.Body, cancellationToken);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !cancellationToken.IsCancellationRequested && e is not BadHttpRequestException)
        {
            return (null, null, Unreadable());
        }

        return file is { Length: > 0 } ? (file, json, null)
            : (null, null, new(ProblemType.CorpsVide, "Envoyez le fichier dans la partie « fichier » du formulaire, par exemple : curl -F fichier=@lieux.csv."));
    }

    private static async Task<byte[]> ReadAsync(Stream part, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var block = new byte[16 * 1024];
        int read;
        while ((read = await part.ReadAsync(block, cancellationToken)) > 0)
        {
            if (bytes.Length + read > LongestJson)
            {
                throw new InvalidDataException("The part is too long.");
            }
            bytes.Write(block, 0, read);
        }

        return bytes.ToArray();
    }

    private static ProblemResult Unreadable() => new(
        ProblemType.CorpsIllisible, "Le formulaire ne se lit pas. Envoyez-le par exemple avec curl : -F fichier=@lieux.csv -F correspondance=@correspondance.json.");
}
