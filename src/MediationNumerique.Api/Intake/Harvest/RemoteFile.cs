using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Web.Limits;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>What came of fetching a file: the file, that it has not changed (neither file nor error), or French that says what went wrong.</summary>
internal sealed record Fetched(FileStream? File, string? Etag, string? LastModified, string? Error)
{
    public static Fetched Failed(string error) => new(null, null, null, error);
}

/// <summary>Fetches a producer's file: from the hosts that are allowed only, whatever redirects say, up to a size and within a time.</summary>
internal sealed class RemoteFile(IOptions<MoissonnageOptions> options, TemporaryFiles temporary, TimeProvider time) : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        // Of the whole exchange: the client's own would end with the headers.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <param name="url">An http(s) address.</param>
    /// <param name="etag">The <c>ETag</c> of what is known already.</param>
    /// <param name="lastModified">Its <c>Last-Modified</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<Fetched> FetchAsync(string url, string? etag, string? lastModified, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(s_longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            var address = new Uri(url);
            for (var redirects = 0; redirects <= MostRedirects; redirects++)
            {
                if (!options.Value.Allows(address))
                {
                    return Fetched.Failed($"L’hôte « {address.Authority} » n’est pas autorisé : demandez à l’administrateur de l’ajouter à Moissonnage:HotesAutorises.");
                }
                using var request = RequestOf(address, etag, lastModified);
                using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
                if (answer.Headers.Location is { } location && (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308)
                {
                    address = new Uri(address, location);
                    continue;
                }

                return await ReadAsync(answer, either.Token);
            }

            return Fetched.Failed("Le serveur renvoie sans fin vers une autre adresse : donnez l’adresse du fichier lui-même.");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or UriFormatException)
        {
            return Fetched.Failed("Le serveur du fichier ne répond pas : vérifiez l’adresse.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Fetched.Failed("Le fichier n’est pas arrivé en deux minutes.");
        }
    }

    public void Dispose() => _http.Dispose();

    private static HttpRequestMessage RequestOf(Uri address, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("MediationNumerique.Api", "1.0"));
        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }
        if (lastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", lastModified);
        }

        return request;
    }

    private async Task<Fetched> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.StatusCode is HttpStatusCode.NotModified)
        {
            return new(null, null, null, null);
        }
        if (!answer.IsSuccessStatusCode)
        {
            return Fetched.Failed($"Le serveur du fichier répond par le statut {(int)answer.StatusCode} : vérifiez l’adresse.");
        }
        var file = temporary.Create();
        try
        {
            if (await CopyAsync(answer.Content, file, cancellationToken))
            {
                return new(file, answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified?.ToString("R", CultureInfo.InvariantCulture), null);
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        await file.DisposeAsync();

        return Fetched.Failed($"Le fichier dépasse {RequestBounds.LargestBody / (1024 * 1024)} Mo : compressez-le avec gzip.");
    }

    /// <summary>False as soon as there is too much.</summary>
    private static async Task<bool> CopyAsync(HttpContent content, FileStream file, CancellationToken cancellationToken)
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (file.Position + read > RequestBounds.LargestBody)
            {
                return false;
            }
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }
}
