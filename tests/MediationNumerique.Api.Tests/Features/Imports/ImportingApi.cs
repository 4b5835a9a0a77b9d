using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>An empty API to import into: each test has a source of its own.</summary>
public sealed class ImportingApi : ApiFactory
{
    protected override bool WithExamples => false;

    internal async Task<Importer> SourceAsync(string slug)
    {
        var token = Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", [slug], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;
        var importer = new Importer(Client, slug, token);
        await importer.DescribeAsync();

        return importer;
    }
}

/// <summary>A producer that sends files to its source, over any client.</summary>
internal sealed class Importer(HttpClient client, string slug, string token)
{
    public const string Header = "id,pivot,nom,commune,code_postal,code_insee,adresse,date_maj,services\n";

    public async Task DescribeAsync()
    {
        using var answer = await SendAsync(HttpMethod.Put, $"/v1/sources/{slug}", """{"nom":"Essai","description":"Un essai.","licence":"Licence Ouverte 2.0"}""");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A row of Grenoble.</summary>
    public static string Row(string id, string nom = "Lieu", string service = "Aide aux démarches administratives") =>
        $"{id},00000000000000,{nom},Grenoble,38000,38185,1 rue Neuve,2026-01-31,{service}\n";

    public static string Rows(int count, string nom = "Lieu") => string.Concat(Enumerable.Range(0, count).Select(i => Row($"l{i:d5}", nom)));

    /// <summary>Sends a file and waits for its end.</summary>
    public Task<JsonElement> ImportAsync(string file, string query = "", string type = "text/csv") => ImportAsync(Encoding.UTF8.GetBytes(file), query, type);

    /// <inheritdoc cref="ImportAsync(string, string, string)"/>
    public async Task<JsonElement> ImportAsync(byte[] file, string query = "", string type = "application/octet-stream")
    {
        using var content = new ByteArrayContent(file) { Headers = { ContentType = new(type) } };
        using var answer = await SendAsync(HttpMethod.Post, $"/v1/sources/{slug}/imports{query}", content, "wait=60");
        var json = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
        Assert.True((int)answer.StatusCode == 200, json.ToString());

        return json;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null, string type = "application/json", string? prefer = null) =>
        SendAsync(method, path, body is null ? null : new StringContent(body, Encoding.UTF8, type), prefer);

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, string? prefer)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (prefer is not null)
        {
            request.Headers.Add("Prefer", prefer);
        }

        return await client.SendAsync(request);
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);

        return JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync());
    }

    public async Task<int> TotalAsync() => (await client.ListAsync($"/v1/lieux?sources={slug}")).Total;
}

/// <summary>The tests that import whole files, and those that ask many real places: each imports in sources of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ImportedApi : ICollectionFixture<ImportingApi>, ICollectionFixture<FranceApi>, ICollectionFixture<ApiFactory>
{
    public const string Name = "API that imports";
}
