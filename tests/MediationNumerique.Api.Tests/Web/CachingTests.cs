using System.Net;
using System.Net.Http.Headers;

namespace MediationNumerique.Api.Tests.Web;

[Collection(SharedApi.Name)]
public sealed class CachingTests(ApiFactory api)
{
    /// <summary>One address of every kind of read.</summary>
    public static TheoryData<string> Reads =>
    [
        "/v1/lieux", "/v1/lieux?departement=69&facettes=services&limite=5", "/v1/lieux/{lieu}", "/v1/lieux/{lieu}?champs=nom",
        "/v1/services", "/v1/services/{service}", "/v1/structures?q=ville", "/v1/structures/{structure}", "/v1/sources",
        "/v1/sources/demonstration", "/v1/territoires?q=lyon", "/v1/territoires/region/84", "/v1/referentiels", "/v1/referentiels/frais",
        "/v1/tuiles.json?departement=69", "/v1/tuiles/5/16/11.mvt", "/v1/grappes",
    ];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Every_read_has_a_tag_and_can_be_kept_for_a_minute(string url)
    {
        using var answer = await api.Client.GetAsync(Address(url));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.ETag!.IsWeak);
        // Whether a place is open is not told from an older copy.
        var older = url == "/v1/lieux/{lieu}" ? "" : ", stale-while-revalidate=600";
        Assert.Equal($"public, max-age=60{older}", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal(HasForms(url) ? ["Accept", "Accept-Encoding"] : ["Accept-Encoding"], answer.Headers.Vary);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_client_that_has_the_answer_already_is_told_so_in_a_few_bytes(string url)
    {
        using var first = await api.Client.GetAsync(Address(url));
        using var second = await SendAsync(url, first.Headers.ETag!.ToString());
        using var any = await SendAsync(url, "*");
        using var weakAmongOthers = await SendAsync(url, $"\"autre\", W/{first.Headers.ETag.Tag}");
        using var other = await SendAsync(url, "\"autre\"");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal(first.Headers.CacheControl, second.Headers.CacheControl);
        Assert.Equal(first.Headers.Vary, second.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, any.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, weakAmongOthers.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task A_compressed_answer_has_a_tag_of_its_own_that_is_honoured_too(string url)
    {
        using var plain = await SendAsync(url, null);
        using var brotli = await SendAsync(url, null, "br");
        using var gzip = await SendAsync(url, null, "gzip");
        using var again = await SendAsync(url, brotli.Headers.ETag!.ToString(), "br");

        Assert.Equal(3, new[] { plain, brotli, gzip }.Select(answer => answer.Headers.ETag!.Tag).Distinct().Count());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(brotli.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HasForms(url) ? ["Accept", "Accept-Encoding"] : ["Accept-Encoding"], brotli.Headers.Vary);
    }

    [Fact]
    public async Task Other_filters_another_page_and_other_fields_have_other_tags()
    {
        string[] urls =
        [
            "/v1/lieux?limite=2", "/v1/lieux?limite=3", "/v1/lieux?limite=2&departement=38", "/v1/lieux?limite=2&champs=nom",
            "/v1/lieux?limite=2&tri=nom", "/v1/lieux?limite=2&facettes=services", "/v1/services?limite=2",
        ];

        var tags = new HashSet<EntityTagHeaderValue?>();
        foreach (var url in urls)
        {
            tags.Add((await api.Client.ListAsync(url)).Response.Headers.ETag);
        }

        Assert.Equal(urls.Length, tags.Count);
    }

    [Fact]
    public async Task An_error_is_not_kept()
    {
        using var answer = await api.Client.GetAsync("/v1/lieux?departements=69");

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    /// <summary>Lists of places and services are also answered as GeoJSON, CSV and NDJSON.</summary>
    private static bool HasForms(string url) => url.Split('?')[0] is "/v1/lieux" or "/v1/services";

    private async Task<HttpResponseMessage> SendAsync(string url, string? ifNoneMatch, string? coding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Address(url));
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch is null ? [] : [ifNoneMatch]);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", coding is null ? [] : [coding]);

        return await api.Client.SendAsync(request);
    }

    private string Address(string url) => Addresses.Complete(url, api.Offers);
}
