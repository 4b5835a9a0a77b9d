using System.Net;
using MediationNumerique.Api.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace MediationNumerique.Api.Tests.Features.Sante;

/// <summary>Between the start of the server and the end of loading.</summary>
public sealed class NotReadyTests(NotReadyTests.LoadingForever api) : IClassFixture<NotReadyTests.LoadingForever>
{
    [Theory]
    [InlineData("/v1/lieux")]
    [InlineData("/v1/lieux/00000000-0000-4000-8000-000000000000")]
    [InlineData("/v1/services?en_ligne=true")]
    [InlineData("/v1/structures")]
    [InlineData("/v1/sources")]
    [InlineData("/v1/territoires?q=lyon")]
    public async Task A_read_is_asked_to_come_back_rather_than_told_that_France_is_empty(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        var problem = await answer.ProblemAsync(503);
        Assert.EndsWith("/problemes/pas-pret", problem.Text("type"), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_process_lives_but_is_not_ready()
    {
        using var vivant = await api.Client.GetAsync("/sante/vivant");
        using var pret = await api.Client.GetAsync("/sante/pret");

        Assert.Equal(HttpStatusCode.OK, vivant.StatusCode);
        Assert.Equal("""{"statut":"ok"}""", await vivant.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, pret.StatusCode);
        Assert.Equal("""{"statut":"pas-pret"}""", await pret.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/problemes/pas-pret")]
    public async Task Pages_that_need_no_data_are_there(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    public sealed class LoadingForever : ApiFactory
    {
        protected override bool IsReadyFirst => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
                services.Remove(services.Single(service => service.ImplementationType == typeof(CatalogueLoading))));
        }
    }
}
