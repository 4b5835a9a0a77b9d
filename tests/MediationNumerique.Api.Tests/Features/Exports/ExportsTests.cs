using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MediationNumerique.Api.Features.Exports;
using MediationNumerique.Api.Tests.Web.Lists;

namespace MediationNumerique.Api.Tests.Features.Exports;

[Collection(SharedApi.Name)]
public sealed class ExportsTests(ApiFactory api)
{
    public static TheoryData<string> Names => [.. ExportKinds.All.Select(kind => kind.Nom)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_list_says_what_each_file_is_to_the_byte(string name)
    {
        var export = await DescriptionAsync(name);
        var file = await api.Client.GetByteArrayAsync(export.Text("url"));
        using var gzip = await GetAsync(name, "gzip");
        using var brotli = await GetAsync(name, "br");

        Assert.Equal(export.GetProperty("taille").GetInt64(), file.Length);
        Assert.Equal(export.Text("sha256"), Convert.ToHexStringLower(SHA256.HashData(file)));
        Assert.Equal(export.GetProperty("taille_gzip").GetInt64(), gzip.Content.Headers.ContentLength);
        Assert.Equal(export.GetProperty("taille_brotli").GetInt64(), brotli.Content.Headers.ContentLength);
        Assert.Equal(file, await PlainAsync(gzip));
        Assert.Equal(file, await PlainAsync(brotli));
        Assert.Equal(export.GetProperty("nombre_lignes").GetInt32(), await RowsAsync(name, file));
        Assert.Equal(export.GetProperty("date").GetDateTime(), gzip.Content.Headers.LastModified!.Value.UtcDateTime);
        Assert.Equal($"2026-03-01_{name}", gzip.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal(export.Text("type_contenu"), gzip.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Exports_hold_all_places_and_all_services()
    {
        var exports = (await api.Client.ListAsync("/v1/exports")).Resultats.ToDictionary(export => export.Text("nom")!, export => export.GetProperty("nombre_lignes").GetInt32());

        Assert.All(exports.Keys.Where(name => name.StartsWith("lieux", StringComparison.Ordinal)), name => Assert.Equal(api.Offers.Lieux.Count, exports[name]));
        Assert.Equal(api.Offers.Services.Count, exports["services.ndjson"]);
    }

    [Fact]
    public async Task The_geojson_and_the_lines_are_the_lists_own()
    {
        var collection = await api.Client.JsonAsync("/v1/exports/lieux.geojson");
        var lines = (await api.Client.GetStringAsync("/v1/exports/lieux.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line));
        var lieux = (await api.Client.WalkAsync("/v1/lieux?limite=500")).ToDictionary(lieu => lieu.Text("id")!);

        Assert.All(lines, line => Assert.True(JsonElement.DeepEquals(lieux[line.Text("id")!], line)));
        Assert.All(collection.GetProperty("features").EnumerateArray(), feature =>
            Assert.True(JsonElement.DeepEquals(lieux[feature.Text("id")!], feature.GetProperty("properties"))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_client_that_has_the_file_is_told_so(string? coding)
    {
        using var first = await GetAsync("lieux.geojson", coding);
        using var byTag = await GetAsync("lieux.geojson", coding, request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));
        using var byDate = await GetAsync("lieux.geojson", coding, request => request.Headers.IfModifiedSince = first.Content.Headers.LastModified);
        using var other = await GetAsync("lieux.geojson", coding == "br" ? "gzip" : "br", request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

        Assert.Equal(HttpStatusCode.NotModified, byTag.StatusCode);
        Assert.Equal(first.Headers.ETag, byTag.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, byDate.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gzip")]
    public async Task A_download_that_was_cut_goes_on_where_it_was(string? coding)
    {
        using var whole = await GetAsync("lieux.ndjson", coding);
        var bytes = await whole.Content.ReadAsByteArrayAsync();
        using var start = await GetAsync("lieux.ndjson", coding, request => request.Headers.Range = new(0, 999));
        using var rest = await GetAsync("lieux.ndjson", coding, request =>
        {
            request.Headers.Range = new(1000, null);
            request.Headers.IfRange = new(whole.Headers.ETag!);
        });

        Assert.Equal(HttpStatusCode.PartialContent, start.StatusCode);
        Assert.Equal(new ContentRangeHeaderValue(0, 999, bytes.Length), start.Content.Headers.ContentRange);
        byte[] joined = [.. await start.Content.ReadAsByteArrayAsync(), .. await rest.Content.ReadAsByteArrayAsync()];
        Assert.Equal(bytes, joined);
    }

    [Fact]
    public async Task What_is_outside_the_file_and_what_is_no_file_are_said()
    {
        using var outside = await GetAsync("lieux.ndjson", null, request => request.Headers.Range = new(1_000_000_000, null));
        using var stale = await GetAsync("lieux.ndjson", null, request => request.Headers.IfMatch.Add(new("\"autre\"")));
        var unknown = await api.Client.ProblemAsync("/v1/exports/lieux.geojsn", 404);

        await outside.ProblemAsync(416);
        await stale.ProblemAsync(412);
        Assert.Contains("lieux.geojson", unknown.Text("detail"));
    }

    internal static async Task<byte[]> PlainAsync(HttpResponseMessage answer)
    {
        await using var sent = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = answer.Content.Headers.ContentEncoding.Single() == "br"
            ? new BrotliStream(sent, CompressionMode.Decompress)
            : new GZipStream(sent, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes);

        return bytes.ToArray();
    }

    private static async Task<int> RowsAsync(string name, byte[] file) => Path.GetExtension(name) switch
    {
        ".geojson" => JsonElement.Parse(file).GetProperty("features").GetArrayLength(),
        ".json" => JsonElement.Parse(file).GetArrayLength(),
        ".ndjson" => file.Count(b => b == '\n'),
        _ => await TableLengthAsync(file),
    };

    private static async Task<int> TableLengthAsync(byte[] file)
    {
        using var answer = new HttpResponseMessage { Content = new StringContent(Encoding.UTF8.GetString(file)) };

        return (await FormsTests.TableAsync(answer)).Count;
    }

    private async Task<JsonElement> DescriptionAsync(string name) =>
        (await api.Client.ListAsync("/v1/exports")).Resultats.Single(export => export.Text("nom") == name);

    private async Task<HttpResponseMessage> GetAsync(string name, string? coding, Action<HttpRequestMessage>? with = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/exports/{name}");
        if (coding is not null)
        {
            request.Headers.AcceptEncoding.Add(new(coding));
        }
        with?.Invoke(request);

        return await api.Client.SendAsync(request);
    }
}
