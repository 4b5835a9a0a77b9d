using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Sources;

[Collection(SharedApi.Name)]
public sealed class SourcesTests(ApiFactory api)
{
    [Fact]
    public async Task Every_source_says_where_it_comes_from_and_how_much_it_holds()
    {
        var page = await api.Client.ListAsync("/v1/sources");

        Assert.Equal(["demonstration", "hinaura"], page.Resultats.Select(source => source.Text("slug")));
        Assert.All(page.Resultats, source =>
        {
            Assert.Equal("Licence Ouverte 2.0", source.Text("licence"));
            Assert.False(string.IsNullOrEmpty(source.Text("description")));
            Assert.Equal(api.Offers.Lieux.Count(l => l.Json.Text("source") == source.Text("slug")), source.GetProperty("nombre_lieux").GetInt32());
            Assert.Equal(api.Offers.Services.Count(s => s.Json.Text("source") == source.Text("slug")), source.GetProperty("nombre_services").GetInt32());
            Assert.Equal(
                api.Offers.Lieux.Where(l => l.Json.Text("source") == source.Text("slug")).Max(l => l.Json.Text("date_maj")), source.Text("date_maj"));
        });
        Assert.Contains("fictif", page.Resultats[0].Text("description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_read_by_its_slug()
    {
        var page = await api.Client.ListAsync("/v1/sources");

        Assert.True(JsonElement.DeepEquals(page.Resultats[1], await api.Client.JsonAsync("/v1/sources/hinaura")));
    }
}
