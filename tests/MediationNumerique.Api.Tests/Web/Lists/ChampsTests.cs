using System.Text.Json;

namespace MediationNumerique.Api.Tests.Web.Lists;

[Collection(SharedApi.Name)]
public sealed class ChampsTests(ApiFactory api)
{
    [Theory]
    [InlineData("/v1/lieux", "nom,commune,services", "id,nom,commune,services")]
    [InlineData("/v1/lieux", "id", "id")]
    [InlineData("/v1/lieux", "NOM", "id,nom")]
    [InlineData("/v1/services", "categorie,declare", "id,categorie,declare")]
    [InlineData("/v1/structures", "nombre_lieux,nom", "id,nom,nombre_lieux")]
    public async Task Only_the_fields_asked_for_come_and_the_id(string path, string champs, string expected)
    {
        var page = await api.Client.ListAsync($"{path}?champs={champs}&limite=3&departement=69&typologies=BIB");

        Assert.NotEmpty(page.Resultats);
        Assert.All(page.Resultats, item => Assert.Equal(expected.Split(',').Order(), Names(item).Order()));
    }

    [Theory]
    [InlineData("/v1/lieux")]
    [InlineData("/v1/services")]
    public async Task What_is_asked_for_reads_as_in_the_whole_item(string path)
    {
        var whole = api.Offers.Of(path).ToDictionary(offer => offer.Id, offer => offer.Json);

        var page = await api.Client.ListAsync($"{path}?champs=nom,prise_rdv,modalites_accompagnement&limite=10000");

        Assert.Equal(whole.Count, page.Resultats.Count);
        Assert.All(page.Resultats.SelectMany(item => item.EnumerateObject(), (item, field) => (item, field)), pair => Assert.True(
            JsonElement.DeepEquals(pair.field.Value, whole[pair.item.Text("id")!].GetProperty(pair.field.Name)), pair.field.Name));
        Assert.Contains(page.Resultats, item => item.Text("prise_rdv") is not null);
    }

    [Theory]
    [InlineData("/v1/lieux/{0}?champs=nom,adresse", "id,nom,adresse")]
    [InlineData("/v1/lieux/{0}?champs=nom&champs=adresse", "id,nom,adresse")]
    public async Task One_item_can_be_read_in_part(string url, string expected)
    {
        var lieu = await api.Client.JsonAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, url, api.Offers.Lieux[0].Id));

        Assert.Equal(expected.Split(','), Names(lieu));
    }

    [Fact]
    public async Task The_distance_comes_with_the_fields_asked_for()
    {
        var page = await api.Client.ListAsync("/v1/lieux?pres_de=45.76,4.84&champs=nom&limite=3");

        Assert.All(page.Resultats, lieu => Assert.Equal(["id", "nom", "distance_km"], Names(lieu)));
    }

    private static IEnumerable<string> Names(JsonElement item) => item.EnumerateObject().Select(field => field.Name);
}
