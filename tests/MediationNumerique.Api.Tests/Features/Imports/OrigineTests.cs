using System.Net;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Features.Imports;

/// <summary>What a producer wrote stays within reach where it was repaired.</summary>
[Collection(ImportedApi.Name)]
public sealed class OrigineTests(ImportingApi api)
{
    private const string Csv = """
        id,nom,commune,code_postal,adresse,telephone,date_maj
        m1,Mairie,Bourg en bresse,1000,1 rue Exemple,04.50.56.87.49,31/01/2026
        m2,Mairie,Aurillac,15000,1 rue Exemple,,2026-01-31

        """;

    [Fact]
    public async Task A_statement_tells_what_was_written_where_it_was_repaired()
    {
        var source = await api.SourceAsync("origine");
        await source.ImportAsync(Csv);

        var plain = await source.JsonAsync("/v1/sources/origine/lieux/m1");
        var told = await source.JsonAsync("/v1/sources/origine/lieux/m1?origine=true");

        Assert.False(plain.TryGetProperty("origine", out _));
        Assert.Equal("01000", told.GetProperty("code_postal").GetString());
        Assert.Equal("1000", told.GetProperty("origine").GetProperty("code_postal").GetString());
        Assert.Equal("31/01/2026", told.GetProperty("origine").GetProperty("date_maj").GetString());

        Assert.False((await source.JsonAsync("/v1/sources/origine/lieux/m2?origine=true")).GetProperty("origine").TryGetProperty("code_postal", out _));
    }

    [Fact]
    public async Task A_statement_that_tells_it_comes_back_unchanged()
    {
        var source = await api.SourceAsync("origine-retour");
        await source.ImportAsync(Csv);
        using var read = await source.SendAsync(HttpMethod.Get, "/v1/sources/origine-retour/lieux/m1?origine=true");
        var body = JsonNode.Parse(await read.Content.ReadAsStringAsync())!.AsObject();

        using var same = await source.SendAsync(HttpMethod.Put, "/v1/sources/origine-retour/lieux/m1", body.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        Assert.Equal(read.Headers.ETag, same.Headers.ETag);

        // What the producer states anew has nothing left to tell.
        body["telephone"] = "+33450568750";
        using var changed = await source.SendAsync(HttpMethod.Put, "/v1/sources/origine-retour/lieux/m1", body.ToJsonString());
        Assert.True(changed.IsSuccessStatusCode, await changed.Content.ReadAsStringAsync());
        Assert.Empty((await source.JsonAsync("/v1/sources/origine-retour/lieux/m1?origine=true")).GetProperty("origine").EnumerateObject());
    }

    [Theory]
    [InlineData("/lieux/m1?origine=peut-etre", HttpStatusCode.BadRequest)]
    [InlineData("/structures/m1?origine=true", HttpStatusCode.BadRequest)]
    public async Task Only_places_tell_it_and_only_when_asked_so(string path, HttpStatusCode expected)
    {
        var source = await api.SourceAsync("origine-refus");
        await source.ImportAsync(Csv);

        using var answer = await source.SendAsync(HttpMethod.Get, $"/v1/sources/origine-refus{path}");

        Assert.Equal(expected, answer.StatusCode);
    }
}
