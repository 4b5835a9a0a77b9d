using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>The tests that write: they share one server, and each writes in sources of its own.</summary>
[CollectionDefinition(Name)]
public sealed class WrittenApi : ICollectionFixture<WritableApi>
{
    public const string Name = "API that is written";
}

/// <summary>The API behind a real Kestrel, with the embedded sources, and tokens to write with.</summary>
public class WritableApi : ApiFactory
{
    public WritableApi()
    {
        UseKestrel(0);
    }

    /// <summary>The only host where files may be fetched: nobody listens there.</summary>
    internal const string AllowedHost = "127.0.0.1:9";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Moissonnage:HotesAutorises:0", AllowedHost);
    }

    internal string Token(string[] sources, string[] portees, string sujet = "hub") =>
        Services.GetRequiredService<LocalTokenIssuer>().Issue(new(sujet, sources, portees, TimeSpan.FromHours(1))).Token;

    /// <summary>A producer, whose source is described.</summary>
    internal async Task<Producer> ProducerAsync(string source, string sujet = "hub")
    {
        var producer = new Producer(this, source, Token([source], [Portees.LieuxEcrire], sujet));
        using var answer = await producer.DescribeAsync(Sent.Source());
        Assert.True(answer.IsSuccessStatusCode);

        return producer;
    }

    /// <summary>What was written in a source, oldest first.</summary>
    internal async Task<IReadOnlyList<RevisionEntity>> RevisionsAsync(string source)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();

        return await context.Revisions.AsNoTracking().Where(r => r.Source == source).OrderBy(r => r.Sequence).ToListAsync();
    }

    internal async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Raw(path)) { Content = content };
        // A refusal then comes before the body goes, not while.
        request.Headers.ExpectContinue = content is not null;
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await Client.SendAsync(request);
    }

    internal static ByteArrayContent Content(string body, string? type)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type is not null)
        {
            Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", type));
        }

        return content;
    }

    /// <summary>As it is written: no client's canonical form.</summary>
    private Uri Raw(string path) => new(
        Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
}

/// <summary>A producer, and the requests that it sends.</summary>
internal sealed class Producer(WritableApi api, string source, string token)
{
    public string Source => source;

    public string Token => token;

    public string Path(string kind, string id) => $"/v1/sources/{source}/{kind}/{Uri.EscapeDataString(id)}";

    public Task<HttpResponseMessage> DescribeAsync(JsonNode body, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Put, $"/v1/sources/{source}", token, WritableApi.Content(body.ToJsonString(), "application/json"), headers);

    public Task<HttpResponseMessage> PutAsync(string kind, string id, JsonNode body, params (string Name, string Value)[] headers) =>
        PutAsync(kind, id, body.ToJsonString(), headers);

    public Task<HttpResponseMessage> PutAsync(string kind, string id, string body, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Put, Path(kind, id), token, WritableApi.Content(body, "application/json"), headers);

    public Task<HttpResponseMessage> PatchAsync(string kind, string id, string patch, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Patch, Path(kind, id), token, WritableApi.Content(patch, "application/merge-patch+json"), headers);

    public Task<HttpResponseMessage> DeleteAsync(string kind, string id, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Delete, Path(kind, id), token, null, headers);

    public Task<HttpResponseMessage> GetAsync(string kind, string id, params (string Name, string Value)[] headers) =>
        api.SendAsync(HttpMethod.Get, Path(kind, id), null, null, headers);
}
