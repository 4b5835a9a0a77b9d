using System.Net;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Features.Cartes.Page;

namespace MediationNumerique.Api.Tests.Features.Cartes.Page;

[Collection(SharedApi.Name)]
public sealed partial class CarteTests(ApiFactory api)
{
    public static TheoryData<string> Ours => new(new CarteFichiers().Paths.Where(path => !path.StartsWith("maplibre", StringComparison.Ordinal)));

    public static TheoryData<string> All => new(new CarteFichiers().Paths);

    [Fact]
    public async Task The_page_names_files_that_are_there_and_nothing_is_left_to_fill_in()
    {
        var page = await api.Client.GetStringAsync("/carte");
        var files = Loaded().Matches(page).Select(m => m.Groups[1].Value).ToList();

        Assert.DoesNotContain("{", page, StringComparison.Ordinal);
        Assert.True(files.Count >= 5);
        foreach (var file in files)
        {
            using var answer = await api.Client.GetAsync(file);
            Assert.True(answer.StatusCode is HttpStatusCode.OK, file);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_file_is_kept_for_good_under_an_address_that_changes_with_it(string path)
    {
        using var answer = await api.Client.GetAsync($"/carte/{path}");
        using var other = await api.Client.GetAsync($"/carte/autre/{path.Split('/')[1]}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(answer.Headers.GetValues("Cache-Control")));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task None_of_our_files_names_another_host_or_runs_a_script_in_line(string path)
    {
        var text = await api.Client.GetStringAsync($"/carte/{path}");
        var page = await api.Client.GetStringAsync("/carte");

        Assert.DoesNotMatch("https?://(?!www.w3.org/2000/svg)[a-z]", text);
        Assert.DoesNotMatch("https?://", page);
        Assert.DoesNotMatch("""<script(?![^>]* src=)|\son[a-z]+=|style=""", page);
        Assert.DoesNotContain("innerHTML =", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ours))]
    public async Task What_our_modules_import_is_there(string path)
    {
        var text = await api.Client.GetStringAsync($"/carte/{path}");
        foreach (Match import in Import().Matches(text))
        {
            using var answer = await api.Client.GetAsync(new Uri(new Uri($"http://localhost/carte/{path}"), import.Groups[1].Value).AbsolutePath);

            Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path} imports {import.Groups[1].Value}");
        }
    }

    [Fact]
    public async Task Any_site_may_frame_the_page_and_only_it_and_the_page_fetches_nothing_from_elsewhere()
    {
        using var answer = await api.Client.GetAsync("/carte?departement=69&filtres=0");
        using var home = await api.Client.GetAsync("/");
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Equal(
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors *",
            policy);
        Assert.Contains("frame-ancestors 'self'", Assert.Single(home.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var first = await api.Client.GetAsync("/carte");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/carte") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_dots_draw_the_country_and_name_its_departements()
    {
        var features = (await api.Client.JsonAsync("/carte/fond.json")).GetProperty("features").EnumerateArray().ToList();
        var dots = features[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToHashSet();

        Assert.InRange(dots.Count, 3000, 20000);
        Assert.Contains((4.8, 45.8), dots);
        Assert.Contains(features, feature => feature.GetProperty("properties").Text("nom") == "Cantal");
    }

    [Fact]
    public async Task A_tile_of_names_has_the_largest_communes_first()
    {
        var points = MvtReader.Read(await api.Client.GetByteArrayAsync("/carte/fond/8/131/91.mvt"));
        using var ocean = await api.Client.GetAsync("/carte/fond/5/8/20.mvt");

        Assert.Equal("Lyon", points[0].Properties["nom"]);
        Assert.Equal(20, points.Count);
        Assert.All(points, point => Assert.True(point.IsInside));
        Assert.Equal(HttpStatusCode.NoContent, ocean.StatusCode);
        await api.Client.ProblemAsync("/carte/fond/30/0/0.mvt", 400);
    }

    [Theory]
    [InlineData("http://fond.example/{z}/{x}/{y}.png", "© Fond", "https")]
    [InlineData("https://fond.example/{z}/{x}.png", "© Fond", "{y}")]
    [InlineData("https://{z}.fond.example/{x}/{y}.png", "© Fond", "host")]
    [InlineData("https://fond.example/{z}/{x}/{y}.png", "", "Attribution")]
    public void A_background_that_a_browser_could_not_show_is_refused(string url, string attribution, string why) =>
        Assert.Contains(why, Assert.Single(new FondDeCarteOptions { Url = url, Attribution = attribution }.Mistakes()), StringComparison.Ordinal);

    [GeneratedRegex("""(?:src|<link[^>]*? href)="([^"]+)["?]""")]
    private static partial Regex Loaded();

    [GeneratedRegex("""(?:from|import\() ?'([^']+)'""")]
    private static partial Regex Import();
}

/// <summary>With a background in the settings.</summary>
public sealed class CarteWithBackgroundTests(CarteApi api) : IClassFixture<CarteApi>
{
    [Fact]
    public async Task The_page_may_ask_that_host_for_images_and_has_its_address_and_attribution_as_text()
    {
        using var answer = await api.Client.GetAsync("/carte");
        var page = await answer.Content.ReadAsStringAsync();
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

        Assert.Contains($"connect-src 'self' {CarteApi.Host};", policy, StringComparison.Ordinal);
        Assert.Contains($"img-src 'self' data: blob: {CarteApi.Host};", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains($"data-fond=\"{CarteApi.Host}/{{z}}/{{x}}/{{y}}.png?cle=&quot;1&quot;\"", page, StringComparison.Ordinal);
        Assert.Contains("data-attribution=\"&#169; Fond &lt;libre&gt;\"", page, StringComparison.Ordinal);
    }
}
