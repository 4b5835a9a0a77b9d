using System.Net;

namespace MediationNumerique.Api.Tests.Features.Sante;

[Collection(SharedApi.Name)]
public sealed class ReadyTests(ApiFactory api)
{
    [Theory]
    [InlineData("/sante/pret")]
    [InlineData("/sante/vivant")]
    public async Task The_process_lives_and_is_ready_and_no_cache_keeps_it(string url)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"statut":"ok"}""", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
