using System.Net;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Features.Lieux;

/// <summary>Opening hours over HTTP, with a clock that is put on: places of three territories, one of unreadable hours, one of none.</summary>
public sealed class HorairesTests(HorairesApi api) : IClassFixture<HorairesApi>
{
    private static readonly string[] s_onTheClock =
        ["ouvert_maintenant=false", "ouvert_le_week_end=true", "ouvert_jours=sa", "ouvert_apres=18:00", "champs=nom,ouvert"];

    public static IEnumerable<object[]> PairsOnTheClock =>
        from one in s_onTheClock from other in s_onTheClock where string.CompareOrdinal(one, other) < 0 select new object[] { one, other };

    [Theory]
    [InlineData("2026-11-24T09:00Z", "lyon", "incertain noumea nuit reunion")]
    [InlineData("2026-11-24T13:30Z", "lyon", "noumea nuit reunion")]
    [InlineData("2026-11-24T05:30Z", "reunion", "incertain lyon noumea nuit")]
    [InlineData("2026-11-23T22:30Z", "noumea", "lyon nuit reunion")]
    [InlineData("2026-11-27T23:30Z", "nuit", "incertain lyon noumea reunion")]
    // Put forward in Lyon on 29 March 2026: 09:30 is 08:30 UTC before, 07:30 UTC after. Nowhere else.
    [InlineData("2026-03-27T08:30Z", "lyon", "incertain noumea nuit reunion")]
    [InlineData("2026-03-31T07:30Z", "lyon reunion", "incertain noumea nuit")]
    [InlineData("2026-03-27T07:30Z", "reunion", "incertain lyon noumea nuit")]
    // A public holiday.
    [InlineData("2026-11-11T09:00Z", "", "incertain lyon noumea nuit reunion")]
    // Of La Réunion only, a Friday in 2024.
    [InlineData("2024-12-20T05:30Z", "", "incertain lyon noumea nuit reunion")]
    public async Task Open_now_and_closed_now_are_those_of_each_places_clocks(string now, string open, string closed)
    {
        api.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(open, await NamesAsync("ouvert_maintenant=true"));
        Assert.Equal(closed, await NamesAsync("ouvert_maintenant=false"));
    }

    [Theory]
    [InlineData("ouvert_le=2026-11-24T10:00", "lyon noumea reunion")]
    [InlineData("ouvert_le=2026-11-24T10:00:00Z", "lyon")]
    [InlineData("ouvert_le=2026-11-24T10:00%2B01:00", "lyon")]
    [InlineData("ouvert_le=2026-11-24T10:00+11:00", "noumea")]
    [InlineData("ouvert_le=2026-11-28T01:00,2026-11-29T11:00", "nuit")]
    [InlineData("ouvert_le=2026-11-28T09:00,2026-11-29T11:00", "lyon nuit")]
    [InlineData("ouvert_le_week_end=true", "lyon nuit")]
    [InlineData("ouvert_le_week_end=false", "incertain noumea reunion")]
    [InlineData("ouvert_jours=di", "nuit")]
    [InlineData("ouvert_jours=lu,di", "noumea nuit reunion")]
    [InlineData("ouvert_jours=lu", "noumea reunion")]
    [InlineData("ouvert_apres=17:00", "lyon nuit")]
    [InlineData("ouvert_apres=18:00", "nuit")]
    [InlineData("ouvert_jours=sa&ouvert_apres=11:00", "lyon")]
    [InlineData("ouvert_jours=sa&ouvert_apres=12:00", "")]
    [InlineData("ouvert_le_week_end=true&ouvert_apres=01:00&ouvert_jours=ma", "lyon")]
    public async Task Each_filter_means_what_the_contract_says(string filtre, string expected)
    {
        api.Clock.Now = HorairesApi.Tuesday;

        Assert.Equal(expected, await NamesAsync(filtre));
    }

    [Fact]
    public async Task A_service_is_open_by_its_own_hours_or_else_by_its_places()
    {
        api.Clock.Now = HorairesApi.Tuesday;

        Assert.Equal(1, await CountAsync("/v1/services?sources=horaires&ouvert_maintenant=true"));
        Assert.Equal(3, await CountAsync("/v1/services?sources=horaires&ouvert_jours=sa"));
        Assert.Equal(1, await CountAsync("/v1/services?sources=horaires&ouvert_le=2026-11-28T15:00"));
    }

    [Fact]
    public async Task A_place_says_whether_it_is_open_when_it_opens_next_and_its_week()
    {
        api.Clock.Now = HorairesApi.Tuesday;
        var lieu = await api.LieuAsync("lyon");

        Assert.True(lieu.GetProperty("horaires_lisibles").GetBoolean());
        Assert.True(lieu.GetProperty("ouvert").GetBoolean());
        Assert.Equal("2026-11-24T14:00:00+01:00", lieu.GetProperty("prochaine_ouverture").GetString());
        var semaine = lieu.GetProperty("horaires_semaine").EnumerateArray().ToList();
        Assert.Equal(7, semaine.Count);
        Assert.Equal("""{"date":"2026-11-24","intervalles":[{"debut":"09:00","fin":"12:00"},{"debut":"14:00","fin":"18:00"}]}""", semaine[0].GetRawText());
        Assert.Equal("""{"date":"2026-11-30","intervalles":[]}""", semaine[6].GetRawText());
        Assert.Equal("2026-11-25T08:00:00+11:00", (await api.LieuAsync("noumea")).GetProperty("prochaine_ouverture").GetString());
        Assert.Equal("2026-11-25T08:00:00+04:00", (await api.LieuAsync("reunion")).GetProperty("prochaine_ouverture").GetString());
    }

    [Fact]
    public async Task Hours_that_cannot_be_read_say_so_and_nothing_else()
    {
        api.Clock.Now = HorairesApi.Tuesday;
        var (illisible, sans) = (await api.LieuAsync("illisible"), await api.LieuAsync("sans"));

        Assert.False(illisible.GetProperty("horaires_lisibles").GetBoolean());
        Assert.False(sans.TryGetProperty("horaires_lisibles", out _));
        Assert.All([illisible, sans], lieu => Assert.All(["ouvert", "prochaine_ouverture", "horaires_semaine"], name => Assert.False(lieu.TryGetProperty(name, out _))));
    }

    [Fact]
    public async Task What_is_not_known_is_neither_open_nor_closed()
    {
        api.Clock.Now = HorairesApi.Tuesday.AddHours(6);
        var lieu = await api.LieuAsync("incertain");

        Assert.False(lieu.TryGetProperty("ouvert", out _));
        Assert.Equal(
            """{"date":"2026-11-24","intervalles":[{"debut":"14:00","fin":"24:00","incertain":true}]}""",
            lieu.GetProperty("horaires_semaine")[0].GetRawText());
    }

    [Fact]
    public async Task The_tag_of_a_place_changes_when_it_closes_and_with_the_day_but_not_with_the_minute()
    {
        var path = $"/v1/lieux/{api.Ids["lyon"]}";
        api.Clock.Now = HorairesApi.Tuesday;
        var open = await TagAsync(path);
        api.Clock.Now = HorairesApi.Tuesday.AddMinutes(50);
        Assert.Equal(open, await TagAsync(path));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(path, open));
        api.Clock.Now = HorairesApi.Tuesday.AddHours(2);
        Assert.NotEqual(open, await TagAsync(path));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(path, open));
        using var head = await api.Client.SendAsync(new(HttpMethod.Head, path));
        Assert.Equal(await TagAsync(path), head.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task The_tag_of_a_list_follows_the_clock_only_where_its_answer_does()
    {
        string[] paths = ["/v1/lieux?sources=horaires", "/v1/lieux?ouvert_le=2026-11-28T10:00", "/v1/lieux?ouvert_jours=sa", "/v1/lieux?ouvert_maintenant=true", "/v1/lieux?champs=ouvert"];
        async Task<string> ChangedAsync(DateTimeOffset later)
        {
            api.Clock.Now = HorairesApi.Tuesday;
            var before = await Task.WhenAll(paths.Select(TagAsync));
            api.Clock.Now = later;

            var after = await Task.WhenAll(paths.Select(TagAsync));

            return string.Join(' ', paths.Index().Where(path => before[path.Index] != after[path.Index]).Select(path => path.Item.Split('?')[1]));
        }

        Assert.Equal("", await ChangedAsync(HorairesApi.Tuesday.AddSeconds(59)));
        Assert.Equal("ouvert_maintenant=true champs=ouvert", await ChangedAsync(HorairesApi.Tuesday.AddMinutes(1)));
        Assert.Equal("ouvert_jours=sa ouvert_maintenant=true champs=ouvert", await ChangedAsync(HorairesApi.Tuesday.AddDays(1)));
    }

    [Theory]
    [MemberData(nameof(PairsOnTheClock))]
    public async Task Two_parts_of_an_answer_that_hang_on_the_clock_do_not_hide_each_other(string one, string other)
    {
        var path = $"/v1/lieux?{one}&{other}";
        var changesEachMinute = path.Contains("maintenant", StringComparison.Ordinal) || path.Contains("champs", StringComparison.Ordinal);
        api.Clock.Now = HorairesApi.Tuesday;
        var now = await TagAsync(path);
        api.Clock.Now = HorairesApi.Tuesday.AddMinutes(1);
        var inAMinute = await TagAsync(path);
        api.Clock.Now = HorairesApi.Tuesday.AddDays(1);

        Assert.Equal(changesEachMinute, now != inAMinute);
        Assert.NotEqual(now, await TagAsync(path));
    }

    [Fact]
    public async Task Lists_say_what_hangs_on_the_clock_only_where_it_is_asked_for()
    {
        api.Clock.Now = HorairesApi.Tuesday;
        var bare = await api.Client.JsonAsync("/v1/lieux?sources=horaires&tri=nom");
        var asked = await api.Client.JsonAsync("/v1/lieux?sources=horaires&tri=nom&champs=nom,ouvert,prochaine_ouverture");
        var lyon = asked.GetProperty("resultats").EnumerateArray().Single(lieu => lieu.GetProperty("nom").GetString() == "lyon");

        Assert.All(bare.GetProperty("resultats").EnumerateArray(), lieu => Assert.False(lieu.TryGetProperty("ouvert", out _)));
        Assert.Equal(["id", "nom", "ouvert", "prochaine_ouverture"], lyon.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("ouvert_le=demain", "ouvert_le")]
    [InlineData("ouvert_le=2026-11-31T10:00", "ouvert_le")]
    [InlineData("ouvert_jours=samedi", "ouvert_jours")]
    [InlineData("ouvert_apres=18h", "ouvert_apres")]
    [InlineData("ouvert_maintenant=oui", "ouvert_maintenant")]
    public async Task A_value_in_another_form_is_refused_by_name(string query, string parametre)
    {
        using var answer = await api.Client.GetAsync($"/v1/lieux?{query}");
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(parametre, (string?)problem["erreurs"]![0]!["parametre"]);
    }

    private async Task<string> NamesAsync(string query)
    {
        var list = await api.Client.JsonAsync($"/v1/lieux?sources=horaires&tri=nom&champs=nom&{query}");

        return string.Join(' ', list.GetProperty("resultats").EnumerateArray().Select(lieu => lieu.GetProperty("nom").GetString()));
    }

    private async Task<int> CountAsync(string path) => (await api.Client.JsonAsync(path)).GetProperty("total").GetInt32();

    private async Task<string> TagAsync(string path)
    {
        using var answer = await api.Client.GetAsync(path);

        return answer.Headers.ETag!.Tag;
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { new(tag) } } };
        using var answer = await api.Client.SendAsync(request);

        return answer.StatusCode;
    }
}
