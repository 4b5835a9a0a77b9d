using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using MediationNumerique.Api.Features.Validations;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Intake.Files;
using MediationNumerique.Api.Web.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Features.Validations;

[Collection(SharedApi.Name)]
public sealed class ValidationsTests(ApiFactory api)
{
    private const string Url = "/v1/validations";

    private static readonly byte[] s_dirty = File.ReadAllBytes(RepositoryFiles.Path("http-samples", "lieux-a-corriger.csv"));

    [Fact]
    public async Task A_dirty_file_is_told_row_by_row()
    {
        var json = await ReadAsync(Url, s_dirty);

        Assert.Equal(
            [
                (3, "espace-2", "latitude", "avertissement", "point-inverse"),
                (3, "espace-2", "services", "avertissement", "valeur-corrigee"),
                (3, "espace-2", "frais_a_charge", "avertissement", "valeur-corrigee"),
                (3, "espace-2", "telephone", "information", "telephone-reecrit"),
                (4, "espace-3", "code_postal", "information", "code-postal-reecrit"),
                (4, "espace-3", "date_maj", "information", "date-reecrite"),
                (4, "espace-3", "code_postal", "avertissement", "commune-contradictoire"),
                (5, "espace-1", "id", "erreur", "id-en-double"),
                (6, "espace-5", null, "erreur", "nombre-de-colonnes"),
                (7, "=espace-6", "latitude", "avertissement", "coordonnees-hors-commune"),
            ],
            json.GetProperty("rapport").EnumerateArray().Select(r => (
                r.GetProperty("ligne").GetInt32(), r.Text("id_source"), r.Text("colonne"), r.Text("gravite"), r.Text("code"))));
        Assert.Equal("Aide aux démarches administratives", json.GetProperty("rapport")[1].Text("valeur_retenue"));
        Assert.Equal("Gratuite", json.GetProperty("rapport")[2].Text("valeur"));
        Assert.StartsWith("4 lieux pris, dont 3 corrigés", json.GetProperty("resume").Text("phrase"), StringComparison.Ordinal);
        var fichier = json.GetProperty("fichier")[0];
        Assert.Equal("suppressions-suspendues", json.GetProperty("fichier")[1].Text("code"));
        Assert.Equal(("typologies", "colonne-inconnue", "typologie"), (fichier.Text("colonne"), fichier.Text("code"), fichier.Texts("suggestions")[0]));
        Assert.False(fichier.TryGetProperty("ligne", out _));
    }

    [Fact]
    public async Task A_file_is_counted_and_what_was_recognised_is_said()
    {
        var json = await ReadAsync(Url, Fichier.Gzip(s_dirty));

        Assert.Equal(("csv", "utf-8", "1.0", "gzip"), (json.Text("format"), json.Text("encodage"), json.Text("version_schema"), json.Text("compression")));
        Assert.True(json.GetProperty("recevable").GetBoolean());
        Assert.True(json.GetProperty("lecture_complete").GetBoolean());
        Assert.Equal("""{"lues":6,"acceptees":4,"refusees":2,"avec_avertissements":3}""", json.GetProperty("lignes").GetRawText());
        Assert.Equal(10, json.GetProperty("decompte").EnumerateArray().Sum(d => d.GetProperty("nombre").GetInt32()));
        Assert.Equal(("valeur-corrigee", 2), (json.GetProperty("decompte")[0].Text("code"), json.GetProperty("decompte")[0].GetProperty("nombre").GetInt32()));
    }

    [Fact]
    public async Task A_report_is_bounded_and_says_how_much_there_is()
    {
        var json = await ReadAsync($"{Url}?limite=1&gravite=Erreur", s_dirty);

        Assert.Equal(["id-en-double"], json.GetProperty("rapport").EnumerateArray().Select(r => r.Text("code")));
        Assert.Equal(2, json.GetProperty("rapport_total").GetInt32());
        Assert.True(json.GetProperty("rapport_tronque").GetBoolean());
        Assert.Empty(json.GetProperty("fichier").EnumerateArray());
    }

    [Theory]
    [InlineData(Url + "?format=csv", null)]
    [InlineData(Url, "text/csv")]
    [InlineData(Url, "application/json;q=0.5, text/csv")]
    public async Task The_report_is_given_whole_to_a_spreadsheet(string url, string? accept)
    {
        using var answer = await SendAsync(url, s_dirty, accept: accept);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("rapport.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        using var csv = CsvReader.Create(await answer.Content.ReadAsByteArrayAsync(), new() { Separator = ';' });
        var rows = new List<(string, string, string)>();
        while (csv.Read())
        {
            rows.Add((csv.GetString("Ligne"), csv.GetString("Identifiant"), csv.GetString("Code")));
        }
        Assert.Equal(13, rows.Count);
        Assert.Equal(("", "", "colonne-inconnue"), rows[0]);
        Assert.Equal(("", "", "suppressions-suspendues"), rows[1]);
        Assert.Equal(("", "", "sans-point"), rows[2]);
        Assert.Equal(("7", "'=espace-6", "coordonnees-hors-commune"), rows[^1]);
    }

    [Theory]
    [InlineData("application/json, text/csv;q=0.5")]
    [InlineData("text/csv;q=0, */*")]
    [InlineData("*/*")]
    [InlineData("n'importe quoi")]
    public async Task The_answer_is_JSON_unless_CSV_is_preferred(string accept)
    {
        using var answer = await SendAsync(Url, s_dirty, accept: accept);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("<html>", "format-inconnu")]
    [InlineData("id,nom\n1,Mairie", "colonne-absente")]
    [InlineData("[]", "aucun-lieu")]
    public async Task A_file_of_which_nothing_can_be_taken_is_answered_no(string text, string code)
    {
        var json = await ReadAsync(Url, Encoding.UTF8.GetBytes(text));

        Assert.False(json.GetProperty("recevable").GetBoolean());
        Assert.Equal(code, json.GetProperty("fichier")[0].Text("code"));
        Assert.Equal(0, json.GetProperty("lignes").GetProperty("lues").GetInt32());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_to_its_end_is_not_taken()
    {
        var json = await ReadAsync(Url, Encoding.UTF8.GetBytes("""[{"id":"1","pivot":"00000000000000","nom":"Mairie","commune":"Aurillac","code_postal":"15000","adresse":"1 rue Exemple","date_maj":"2026-01-31"},{"id":"""));

        Assert.Equal((1, 1), (json.GetProperty("lignes").GetProperty("acceptees").GetInt32(), json.GetProperty("lignes").GetProperty("refusees").GetInt32()));
        Assert.False(json.GetProperty("lecture_complete").GetBoolean());
        Assert.False(json.GetProperty("recevable").GetBoolean());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/vnd.ms-excel")]
    [InlineData("n'importe quoi")]
    [InlineData(null)]
    public async Task The_declared_type_does_not_matter(string? contentType)
    {
        using var answer = await SendAsync(Url, s_dirty, contentType);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(Url, "multipart/form-data; boundary=x", null, 400, "corps-illisible")]
    [InlineData(Url, "multipart/mixed; boundary=x", null, 415, "type-de-contenu-refuse")]
    [InlineData(Url, "text/csv", "br", 415, "type-de-contenu-refuse")]
    [InlineData(Url + "?limites=3", "text/csv", null, 400, "parametres-invalides")]
    [InlineData(Url + "?limite=0", "text/csv", null, 400, "parametres-invalides")]
    [InlineData(Url + "?gravite=fatale", "text/csv", null, 400, "parametres-invalides")]
    [InlineData(Url + "?format=pdf", "text/csv", null, 400, "parametres-invalides")]
    public async Task What_cannot_be_asked_is_a_problem(string url, string contentType, string? coding, int status, string type)
    {
        using var answer = await SendAsync(url, s_dirty, contentType, coding: coding);

        Assert.EndsWith($"/problemes/{type}", (await answer.ProblemAsync(status)).Text("type"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_body_is_a_problem()
    {
        using var answer = await SendAsync(Url, []);

        Assert.EndsWith("/problemes/corps-vide", (await answer.ProblemAsync(400)).Text("type"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_validation_is_counted_apart_from_reads_and_writes()
    {
        var http = new DefaultHttpContext();
        http.SetEndpoint(api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.Pattern() == Url));

        Assert.Equal(Budget.Validations, BudgetRoutes.Of(http));
    }

    [Fact]
    public async Task One_client_never_has_both_slots()
    {
        var slots = new ValidationSlots();
        using var first = await slots.TakeAsync(1, TimeSpan.Zero, default);
        var second = await slots.TakeAsync(1, TimeSpan.FromMilliseconds(100), default);
        using var other = await slots.TakeAsync(2, TimeSpan.Zero, default);

        Assert.Null(second);
        Assert.NotNull(other);
        first!.Dispose();
    }

    [Fact]
    public async Task When_all_slots_stay_taken_the_answer_says_when_to_come_back()
    {
        var slots = api.Services.GetRequiredService<ValidationSlots>();
        var taken = new List<IDisposable>();
        while (taken.Count < ValidationSlots.Count)
        {
            taken.Add((await slots.TakeAsync((ulong)taken.Count, TimeSpan.FromSeconds(30), default))!);
        }
        try
        {
            using var answer = await SendAsync(Url, s_dirty);

            Assert.EndsWith("/problemes/api-occupee", (await answer.ProblemAsync(503)).Text("type"), StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter!.Delta);
        }
        finally
        {
            taken.ForEach(slot => slot.Dispose());
        }
        Assert.Equal("csv", (await ReadAsync(Url, s_dirty)).Text("format"));
    }

    [Fact]
    public async Task Arbitrary_bytes_never_break_the_server()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var bytes = FichierPropertiesTests.Bytes(new Dice(seed));
            using var answer = await SendAsync(seed % 3 == 0 ? $"{Url}?format=csv" : Url, bytes);

            Assert.True((int)answer.StatusCode is 200 || (bytes.Length == 0 && (int)answer.StatusCode is 400), $"seed {seed}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Nothing_stays_in_the_temporary_folder()
    {
        var start = DateTime.UtcNow;
        using var answer = await SendAsync($"{Url}?format=csv", s_dirty);
        await answer.Content.ReadAsByteArrayAsync();
        using var empty = await SendAsync(Url, []);
        // Those of other tests' requests go too, in their time.
        var files = TemporaryFiles().Where(file => File.GetCreationTimeUtc(file) >= start).ToList();

        for (var i = 0; i < 600 && files.Exists(File.Exists); i++)
        {
            await Task.Delay(100);
        }
        Assert.DoesNotContain(files, File.Exists);
    }

    [Theory]
    [InlineData(Url, "POST")]
    [InlineData("/v1/lieux", "GET,HEAD")]
    [InlineData("/v1/orientation", "GET,HEAD,POST")]
    [InlineData("/v1/orientation/fiche", "GET,HEAD,POST")]
    public async Task A_page_of_any_site_may_send_what_writes_nothing_and_only_read_the_rest(string url, string methods)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, url)
        {
            Headers = { { "Origin", "https://hub.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        };
        using var answer = await api.Client.SendAsync(request);

        Assert.Equal(methods, string.Join(',', answer.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    private static string[] TemporaryFiles() => Directory.GetFiles(Path.GetTempPath(), "mednum-????????????????????????????????");

    private async Task<JsonElement> ReadAsync(string url, byte[] body)
    {
        using var answer = await SendAsync(url, body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, text);

        return JsonElement.Parse(text);
    }

    private async Task<HttpResponseMessage> SendAsync(string url, byte[] body, string? contentType = "text/csv", string? accept = null, string? coding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }
        if (coding is not null)
        {
            request.Content.Headers.ContentEncoding.Add(coding);
        }
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await api.Client.SendAsync(request);
    }
}
