using System.Text.Json;

namespace MediationNumerique.Api.Tests.Features.Structures;

[Collection(SharedApi.Name)]
public sealed class StructuresTests(ApiFactory api)
{
    [Fact]
    public async Task Places_of_one_siret_are_of_one_structure()
    {
        var page = await api.Client.ListAsync("/v1/structures?siret=99900001100018");

        var structure = Assert.Single(page.Resultats);
        Assert.Equal("Réseau fictif des médiathèques de Rhodanie", structure.Text("nom"));
        Assert.Equal(4, structure.GetProperty("nombre_lieux").GetInt32());
        Assert.True(structure.GetProperty("declare").GetBoolean());
        Assert.Equal(["69"], structure.Texts("departements"));
        Assert.Superset(new HashSet<string> { "BIB", "MUNI" }, structure.Texts("typologies").ToHashSet());
    }

    [Fact]
    public async Task A_structure_comes_with_its_places()
    {
        var lieu = api.Offers.Lieu("passerelles-valence");

        var structure = await api.Client.JsonAsync($"/v1/structures/{lieu.Text("structure_id")}");

        var lieux = structure.GetProperty("lieux").EnumerateArray().ToArray();
        Assert.Equal(["passerelles-guilherand", "passerelles-valence"], lieux.Select(l => l.Text("id_source")).Order(StringComparer.Ordinal));
        Assert.True(JsonElement.DeepEquals(lieu, lieux.Single(l => l.Text("id_source") == "passerelles-valence")));
        Assert.Equal(["07", "26"], structure.Texts("departements").Order(StringComparer.Ordinal));
        Assert.Equal("W999000111", structure.Text("rna"));
    }

    [Fact]
    public async Task A_structure_that_states_siret_and_rna_joins_the_places_of_both()
    {
        var bySiret = await api.Client.ListAsync("/v1/structures?siret=99900007800017");
        var byRna = await api.Client.ListAsync("/v1/structures?rna=W999000303");

        Assert.Equal(bySiret.Ids, byRna.Ids);
        Assert.Equal(2, Assert.Single(bySiret.Resultats).GetProperty("nombre_lieux").GetInt32());
        Assert.Equal(api.Offers.Lieu("strasbourg-droits").Text("structure_id"), api.Offers.Lieu("mulhouse-emploi").Text("structure_id"));
        Assert.Equal(bySiret.Ids[0], api.Offers.Lieu("mulhouse-emploi").Text("structure_id"));
    }

    [Fact]
    public async Task A_structure_without_pivot_is_its_name_in_its_source()
    {
        var (one, other) = (api.Offers.Lieu("tiers-lieu/millevaches"), api.Offers.Lieu("felletin-tapisserie"));

        var structure = await api.Client.JsonAsync($"/v1/structures/{one.Text("structure_id")}");

        Assert.Equal(one.Text("structure_id"), other.Text("structure_id"));
        Assert.Equal("Communauté fictive des Mille Sources", structure.Text("nom"));
        Assert.Null(structure.Text("siret"));
        Assert.False(structure.GetProperty("declare").GetBoolean());
    }

    [Fact]
    public async Task A_place_without_pivot_nor_parent_is_its_own_structure()
    {
        var lieu = api.Offers.Lieu("lorient-1970");

        var structure = await api.Client.JsonAsync($"/v1/structures/{lieu.Text("structure_id")}");

        Assert.Equal(lieu.Text("nom"), structure.Text("nom"));
        Assert.Equal(1, structure.GetProperty("nombre_lieux").GetInt32());
    }

    [Fact]
    public async Task The_unknown_pivot_is_not_found()
    {
        var page = await api.Client.ListAsync("/v1/structures?siret=00000000000000");
        var lieux = await api.Client.ListAsync("/v1/lieux?siret=00000000000000");

        Assert.Equal((0, 0), (page.Total, lieux.Total));
    }

    [Fact]
    public async Task Every_place_is_counted_in_its_structure_once()
    {
        var structures = await api.Client.WalkAsync("/v1/structures?limite=10000");

        var expected = api.Offers.Lieux.CountBy(lieu => lieu.Json.Text("structure_id")!).ToDictionary();
        Assert.All(structures, s => Assert.Equal(expected.GetValueOrDefault(s.Text("id")!), s.GetProperty("nombre_lieux").GetInt32()));
        Assert.All(expected.Keys, id => Assert.Contains(id, structures.Select(s => s.Text("id")!).ToHashSet()));
    }

    [Theory]
    [InlineData("departement=48", "48")]
    [InlineData("departement=69,38", "38 69")]
    public async Task Structures_are_found_by_the_departements_of_their_places(string filtre, string departements)
    {
        var found = await api.Client.WalkAsync($"/v1/structures?{filtre}&limite=50");

        var expected = api.Offers.Lieux.Where(lieu => departements.Split(' ').Contains(lieu.Json.Text("departement"))).Select(l => l.Json.Text("structure_id")!);
        Assert.NotEmpty(found);
        Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), found.Select(s => s.Text("id")!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("siren=999000011", "Réseau fictif des médiathèques de Rhodanie")]
    [InlineData("q=haut pays", "Syndicat fictif du Bus numérique du Haut Pays")]
    [InlineData("typologies=ETTI", "Pôle fictif d’insertion de la Lainière")]
    [InlineData("commune=59512", "Pôle fictif d’insertion de la Lainière")]
    [InlineData("region=04", null)]
    [InlineData("epci=241500230", null)]
    public async Task Structures_are_found_by_other_means_too(string filtre, string? nom)
    {
        var page = await api.Client.ListAsync($"/v1/structures?{filtre}");

        Assert.NotEqual(0, page.Total);
        Assert.True(page.Total < 50);
        Assert.True(nom is null || page.Resultats.Any(structure => structure.Text("nom") == nom));
    }
}
