using System.IO.Compression;
using System.Net.Http.Headers;

namespace MediationNumerique.Api.Tests.Web;

[Collection(SharedApi.Name)]
public sealed class CompressionTests(ApiFactory api)
{
    [Theory]
    [InlineData("/v1/lieux?limite=500", "br")]
    [InlineData("/v1/lieux?limite=500", "gzip")]
    [InlineData("/v1/lieux/{lieu}", "br")]
    [InlineData("/v1/services?facettes=services", "gzip")]
    [InlineData("/v1/structures/{structure}", "br")]
    [InlineData("/v1/territoires?q=lyon", "gzip")]
    [InlineData("/v1/referentiels/typologie", "br")]
    [InlineData("/v1/sources", "gzip")]
    [InlineData("/v1/lieux?inconnu=1", "br")]
    [InlineData("/", "br")]
    public async Task A_compressed_answer_is_the_same_answer_in_fewer_bytes(string url, string coding)
    {
        var plain = WithoutTrace(await BytesAsync(url, "identity"));
        var compressed = await BytesAsync(url, coding);

        using var stream = new MemoryStream(compressed);
        await using Stream decoder = coding == "br" ? new BrotliStream(stream, CompressionMode.Decompress) : new GZipStream(stream, CompressionMode.Decompress);
        using var text = new StreamReader(decoder);
        Assert.Equal(plain, WithoutTrace(await text.ReadToEndAsync()));
        Assert.True(compressed.Length < plain.Length);
    }

    private async Task<byte[]> BytesAsync(string url, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Addresses.Complete(url, api.Offers));
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(coding));
        using var answer = await api.Client.SendAsync(request);
        Assert.Equal(coding == "identity" ? [] : [coding], answer.Content.Headers.ContentEncoding);

        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static string WithoutTrace(byte[] utf8) => WithoutTrace(System.Text.Encoding.UTF8.GetString(utf8));

    private static string WithoutTrace(string text) => text.Split("\"trace_id\"")[0];
}
