using System.Net;

namespace MediationNumerique.Api.Tests.Web.Problems;

/// <summary>What a browser shows when a request fails, and what it may carry without failing.</summary>
[Collection(SharedApi.Name)]
public sealed class ErrorPagesTests(ApiFactory api)
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("/nulle-part", 404)]
    [InlineData("/v1/lieux?departemen=69", 400)]
    [InlineData("/v1/lieux/00000000-0000-4000-8000-000000000000", 404)]
    [InlineData("/guide?departement=999", 400)]
    public async Task A_browser_gets_a_page_with_all_that_the_problem_says(string url, int status)
    {
        var problem = await api.Client.ProblemAsync(url, status);
        using var answer = await GetAsync(url, Browser);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(problem.Text("title")!, page, StringComparison.Ordinal);
        Assert.Contains(problem.Text("detail")!, page, StringComparison.Ordinal);
        Assert.Contains(problem.Text("type")!, page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    [InlineData("application/problem+json, text/html;q=0.5")]
    public async Task A_program_gets_the_problem(string accept)
    {
        using var answer = await GetAsync("/v1/lieux?departemen=69", accept);

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_the_address_says_is_shown_as_text()
    {
        using var answer = await GetAsync("/v1/lieux?%3Cscript%3Ealert(1)%3C%2Fscript%3E=1", Browser);

        Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/carte?departement=69&utm_source=lettre&fbclid=abc")]
    [InlineData("/guide?departement=69&utm_source=lettre")]
    [InlineData("/ogc?f=html&gclid=1")]
    [InlineData("/ogc/collections/lieux/items?f=html&utm_medium=lettre")]
    [InlineData("/v1/orientation/fiche?ids={id}&utm_source=lettre")]
    public async Task A_page_ignores_the_parameters_of_others(string url)
    {
        var id = (await api.Client.ListAsync("/v1/lieux?limite=1&champs=id")).Resultats[0].Text("id");
        using var answer = await GetAsync(url.Replace("{id}", id, StringComparison.Ordinal), Browser);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/v1/lieux?utm_source=lettre")]
    [InlineData("/ogc/collections/lieux/items?f=json&utm_source=lettre")]
    public async Task The_API_goes_on_refusing_them(string url) => await api.Client.ProblemAsync(url, 400);

    [Theory]
    [InlineData("/")]
    [InlineData("/guides")]
    [InlineData("/guide")]
    [InlineData("/carte")]
    public async Task A_page_has_an_icon_and_a_description(string url)
    {
        var page = await api.Client.GetStringAsync(url);

        Assert.Contains("rel=\"icon\"", page, StringComparison.Ordinal);
        Assert.Contains("name=\"description\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_icon_is_there()
    {
        using var answer = await api.Client.GetAsync("/favicon.svg");

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
    }

    private Task<HttpResponseMessage> GetAsync(string url, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        // The contract describes what programs get.
        return api.CreateClient().SendAsync(request);
    }
}
