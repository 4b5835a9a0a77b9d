using MediationNumerique.Api.Intake.Harvest;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Intake.Harvest;

/// <summary>An API that may fetch from one host, and whose clock the test moves.</summary>
public sealed class HarvestingApi : ApiFactory
{
    internal FileHost Host { get; private set; } = null!;

    internal MovableClock Clock { get; } = new(Now);

    protected override bool WithExamples => false;

    public override async Task InitializeAsync()
    {
        Host = await FileHost.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal Task HarvestAsync() => Services.GetRequiredService<Moissonneur>().HarvestAsync(default);

    /// <summary>A source whose file is fetched every day.</summary>
    internal async Task<Importer> SourceAsync(string slug, string url)
    {
        var token = Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", [slug], [Portees.LieuxEcrire], TimeSpan.FromDays(30))).Token;
        var source = new Importer(Client, slug, token);
        using var answer = await DescribeAsync(source, slug, url);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());

        return source;
    }

    internal static Task<HttpResponseMessage> DescribeAsync(Importer source, string slug, string url) => source.SendAsync(HttpMethod.Put, $"/v1/sources/{slug}",
        $$$"""{"nom":"Essai","description":"Un essai.","licence":"Licence Ouverte 2.0","moissonnage":{"url":"{{{url}}}","periode_heures":24}}""");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Moissonnage:HotesAutorises:0", Host.Authority);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

public sealed class MoissonnageTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly HarvestingApi _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_declared_file_is_fetched_when_its_time_has_come_and_imported_whole_only_where_it_changed()
    {
        _api.Host.Content = Importer.Header + Importer.Rows(4);
        var source = await _api.SourceAsync("jour", _api.Host.Url("/lieux.csv"));

        await _api.HarvestAsync();
        Assert.Equal((4, 1), (await source.TotalAsync(), _api.Host.Sent));

        await _api.HarvestAsync();
        Assert.Equal(1, _api.Host.Sent);

        _api.Clock.Now += TimeSpan.FromHours(25);
        await _api.HarvestAsync();
        Assert.Equal((1, 1), (_api.Host.Sent, (await ImportsAsync(source, "jour")).Count));

        _api.Host.Content = Importer.Header + Importer.Rows(3);
        _api.Clock.Now += TimeSpan.FromHours(25);
        await _api.HarvestAsync();
        Assert.Equal(3, await source.TotalAsync());
        Assert.All(await ImportsAsync(source, "jour"), import => Assert.Equal("moissonnage", import.Text("origine")));
    }

    [Fact]
    public async Task A_file_that_is_refused_is_fetched_again_the_next_time()
    {
        _api.Host.Content = "<html></html>";
        var source = await _api.SourceAsync("page", _api.Host.Url("/lieux.csv"));

        await _api.HarvestAsync();
        _api.Clock.Now += TimeSpan.FromHours(25);
        await _api.HarvestAsync();

        Assert.Equal(2, _api.Host.Sent);
        Assert.All(await ImportsAsync(source, "page"), import => Assert.Equal("refuse", import.Text("etat")));
    }

    [Theory]
    [InlineData("/ailleurs", "n’est pas autorisé")]
    [InlineData("/boucle", "sans fin")]
    [InlineData("/enorme", "dépasse 64 Mo")]
    [InlineData("/absent", "statut 404")]
    public async Task What_cannot_be_fetched_is_among_the_source_s_imports(string path, string expected)
    {
        var source = await _api.SourceAsync("panne", _api.Host.Url(path));

        await _api.HarvestAsync();

        var import = Assert.Single(await ImportsAsync(source, "panne"));
        Assert.Equal("echoue", import.Text("etat"));
        Assert.Contains(expected, import.GetProperty("motif").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_within_the_host_is_followed_and_another_address_is_due_at_once()
    {
        _api.Host.Content = Importer.Header + Importer.Rows(2);
        var source = await _api.SourceAsync("adresse", _api.Host.Url("/absent"));
        await _api.HarvestAsync();
        using var moved = await HarvestingApi.DescribeAsync(source, "adresse", _api.Host.Url("/ici"));

        await _api.HarvestAsync();

        Assert.Equal(2, await source.TotalAsync());
    }

    [Fact]
    public async Task An_address_on_another_host_is_refused_when_it_is_declared_and_nobody_else_reads_an_accepted_one()
    {
        var source = await _api.SourceAsync("secret", _api.Host.Url("/lieux.csv?cle=secret"));

        using var refused = await HarvestingApi.DescribeAsync(source, "secret", "http://169.254.169.254/lieux.csv");
        var problem = await refused.ProblemAsync(422);

        Assert.Equal("/moissonnage/url", problem.GetProperty("erreurs")[0].Text("pointeur"));
        Assert.DoesNotContain("cle=secret", await _api.Client.GetStringAsync("/v1/sources/secret"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<System.Text.Json.JsonElement>> ImportsAsync(Importer source, string slug) =>
        [.. (await source.JsonAsync($"/v1/sources/{slug}/imports")).GetProperty("resultats").EnumerateArray()];
}
