using System.Net;

namespace MediationNumerique.Api.Tests.Features.Sante;

[Collection(SharedApi.Name)]
public sealed class ReadyTests(ApiFactory api)
{
    [Theory]
    [InlineData("/sante/pret", """{"statut":"ok","retard_s":0,"lignes_illisibles":0}""")]
    [InlineData("/sante/vivant", """{"statut":"ok"}""")]
    public async Task The_process_lives_and_is_ready_and_no_cache_keeps_it(string url, string expected)
    {
        using var answer = await api.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(expected, await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }
}
