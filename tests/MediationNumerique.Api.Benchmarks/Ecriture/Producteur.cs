using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Benchmarks.Charge;

namespace MediationNumerique.Api.Benchmarks.Ecriture;

/// <summary>A producer with a token for one source, and a clock.</summary>
internal sealed class Producteur : IDisposable
{
    private const string Source = "mesure";

    private readonly HttpClient _http;

    private Producteur(int port, string token)
    {
        _http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}/v1/sources/"), Timeout = TimeSpan.FromMinutes(10) };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

    /// <summary>Describes the source.</summary>
    public static async Task<Producteur> ArriveAsync(int port, string dossier, CancellationToken cancellationToken)
    {
        var producteur = new Producteur(port, await ServerProcess.MintTokenAsync(dossier, Source, cancellationToken));
        var description = new { nom = "Mesure", description = "Source d’un fichier à mesurer.", licence = "Licence Ouverte 2.0" };
        using var response = await producteur._http.PutAsJsonAsync(new Uri(Source, UriKind.Relative), description, cancellationToken);
        response.EnsureSuccessStatusCode();

        return producteur;
    }

    /// <summary>From the first byte sent to the answer, which comes once the catalogue shows the file; and what became of the rows.</summary>
    public async Task<(TimeSpan Elapsed, JsonNode Import)> ImportAsync(byte[] file, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Source}/imports", UriKind.Relative)) { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new("text/csv");
        if (file is [0x1f, 0x8b, ..])
        {
            request.Content.Headers.ContentEncoding.Add("gzip");
        }
        request.Headers.Add("Prefer", "wait=300");
        var start = Stopwatch.GetTimestamp();
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The import answered {(int)response.StatusCode}: {text}");
        }

        return (elapsed, JsonNode.Parse(text)!);
    }

    /// <summary>The ids, the producer's own, of the département with most places.</summary>
    public async Task<string[]> ReadIdsOfTheLargestDepartementAsync(CancellationToken cancellationToken)
    {
        var liste = await _http.GetFromJsonAsync<JsonObject>(new Uri("/v1/lieux?limite=10000&champs=id_source,departement", UriKind.Relative), cancellationToken);

        return [.. liste!["resultats"]!.AsArray()
            .GroupBy(lieu => (string?)lieu!["departement"], lieu => (string)lieu!["id_source"]!)
            .MaxBy(group => group.Count())!];
    }

    public async Task<JsonObject> ReadAsync(string id, CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<JsonObject>(PathOf(id), cancellationToken))!;

    /// <summary>From the first byte sent to the answer, after which every read shows the place.</summary>
    public async Task<TimeSpan> PutAsync(string id, JsonObject lieu, CancellationToken cancellationToken)
    {
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(lieu));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var start = Stopwatch.GetTimestamp();
        using var response = await _http.PutAsync(PathOf(id), content, cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(start);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The write answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync(cancellationToken)}");
        }

        return elapsed;
    }

    public void Dispose() => _http.Dispose();

    private static Uri PathOf(string id) => new($"{Source}/lieux/{Uri.EscapeDataString(id)}", UriKind.Relative);
}
