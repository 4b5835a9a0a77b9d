using Microsoft.AspNetCore.Hosting;

namespace MediationNumerique.Api.Tests.Web;

/// <summary>An operator may name the sites whose pages write with a token.</summary>
public sealed class WritingOriginsTests(WritingOriginsTests.OpenApi api) : IClassFixture<WritingOriginsTests.OpenApi>
{
    [Theory]
    [InlineData("https://saisie.example", true)]
    [InlineData("https://saisie.example.attaque.example", false)]
    [InlineData("https://autre.example", false)]
    public async Task Only_pages_of_named_sites_may_write(string origin, bool isAllowed)
    {
        foreach (var method in new[] { "PUT", "PATCH", "DELETE", "POST" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, "/v1/sources/demonstration/lieux/a")
            {
                Headers = { { "Origin", origin }, { "Access-Control-Request-Method", method }, { "Access-Control-Request-Headers", "authorization" } },
            };
            using var answer = await api.Client.SendAsync(request);

            Assert.Equal(isAllowed, answer.Headers.GetValues("Access-Control-Allow-Methods").Single().Split(',').Contains(method));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    public sealed class OpenApi : ApiFactory
    {
        protected override bool WithExamples => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Cors:OriginesEcriture:0", "https://saisie.example/");
        }
    }
}
