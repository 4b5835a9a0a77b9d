using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Features.Orientation;

[Collection(SharedApi.Name)]
public sealed class FicheTests(ApiFactory api)
{
    private const string Capucines = "cae3c4ea-f1c5-5c88-bf5e-74fb40920969";

    [Fact]
    public async Task The_sheet_says_where_when_and_how()
    {
        var lieu = await api.Client.JsonAsync($"/v1/lieux/{Capucines}");
        var page = WebUtility.HtmlDecode(await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={Capucines}"));

        Assert.Contains($"<h2>{lieu.Text("nom")}</h2>", page);
        Assert.Contains(lieu.Text("adresse")!, page);
        Assert.Contains($"{lieu.Text("code_postal")} {lieu.Text("commune")}", page);
        Assert.Contains($"href=\"tel:{lieu.Text("telephone")}\">{Dialled(lieu.Text("telephone")!)}</a>", page);
        Assert.Contains("Lieu inventé", page);
        Assert.Matches("Renseignements d(e |’)", page);
        Assert.Contains(lieu.Text("prise_rdv")!, page);
        Assert.Contains("<svg", page);
        var open = lieu.GetProperty("horaires_semaine").EnumerateArray().Where(day => day.GetProperty("intervalles").GetArrayLength() > 0).ToList();
        Assert.Equal(
            open.Select(day => DateOnly.Parse(day.Text("date")!, CultureInfo.InvariantCulture).Day),
            Regex.Matches(page, @"<li>[a-z]+ (\d+)(?:er)? mars : \d+\u00A0h").Select(line => int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture)));
        Assert.Contains("Fiche du 1er mars 2026", page);
    }

    /// <summary>All places and all services, one by one: what a telephone takes as three messages, and no line cut in the middle.</summary>
    [Fact]
    public async Task A_text_message_is_short_whatever_the_place_and_keeps_whole_lines()
    {
        foreach (var offer in api.Offers.Lieux.Concat(api.Offers.Services.Where((_, i) => i % 10 == 0)))
        {
            var text = await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={offer.Id}&format=texte");

            Assert.InRange(text.Length, 10, 479);
            if (offer.Json.Text("prise_rdv") is { Length: < 200 } link)
            {
                Assert.Contains($"RDV : {link}", text);
            }
            if (offer.Lieu?.Text("commune") is { } commune)
            {
                Assert.Contains(commune, text);
            }
        }
    }

    [Fact]
    public async Task Three_places_fit_in_a_text_message_too()
    {
        var ids = string.Join(',', api.Offers.Lieux.Take(3).Select(lieu => lieu.Id));
        var text = await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={ids}&format=texte");

        Assert.InRange(text.Length, 60, 479);
        Assert.Equal(3, Regex.Split(text, "\n\n").Length);
    }

    [Fact]
    public async Task A_service_names_what_it_is_for_and_a_remote_one_has_no_address()
    {
        var local = api.Offers.Services.First(service => service.Lieu is not null);
        var remote = api.Offers.Services.First(service => service.Lieu is null);
        var page = WebUtility.HtmlDecode(await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={local.Id}&ids={remote.Id}"));

        Assert.Contains($"Pour : {local.Json.Text("nom")}", page);
        Assert.Contains("Ce service se fait à distance.", page);
    }

    /// <summary>It has no place to tell how: its structure does.</summary>
    [Fact]
    public async Task A_remote_service_is_reached_by_its_structure()
    {
        var remote = api.Offers.Services.First(service => service.Lieu is null && service.Structure.Text("telephone") is not null);
        var page = await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={remote.Id}");

        Assert.Contains(Dialled(remote.Structure.Text("telephone")!), page);
    }

    [Fact]
    public async Task What_a_producer_writes_is_text_and_no_page_of_its_own()
    {
        var page = await api.Client.GetStringAsync($"/v1/orientation/fiche?ids={string.Join("&ids=", api.Offers.Lieux.Take(3).Select(lieu => lieu.Id))}");

        Assert.Single(Regex.Matches(page, "<script", RegexOptions.IgnoreCase));
        // Its icon is the API's own.
        Assert.DoesNotMatch("src=|href=\"(?!tel:|\\.\\./\\.\\./favicon\\.svg\")", page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?format=texte")]
    [InlineData("?ids=abc")]
    [InlineData($"?ids={Capucines}&format=pdf")]
    [InlineData("?ids=00000000-0000-0000-0000-000000000001,00000000-0000-0000-0000-000000000002,00000000-0000-0000-0000-000000000003,00000000-0000-0000-0000-000000000004")]
    public async Task What_cannot_be_a_sheet_is_refused_by_name(string query)
    {
        var problem = await api.Client.ProblemAsync($"/v1/orientation/fiche{query}", 400);

        Assert.Matches("^(ids|format)$", problem.Erreur().Text("parametre")!);
    }

    [Fact]
    public async Task An_unknown_place_is_said() => await api.Client.ProblemAsync($"/v1/orientation/fiche?ids={Guid.Empty}", 404);

    /// <summary>The ten figures of mainland France, two by two.</summary>
    private static string Dialled(string telephone) => string.Join(' ', telephone.Replace("+33", "0", StringComparison.Ordinal).Chunk(2).Select(pair => new string(pair)));

    [Fact]
    public async Task The_sheet_has_a_tag()
    {
        using var first = await api.Client.GetAsync($"/v1/orientation/fiche?ids={Capucines}");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/orientation/fiche?ids={Capucines}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await api.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }
}
