using System.Text.Json;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Intake.Completions;

/// <summary>An API that may ask the two services of a host.</summary>
internal sealed class CompletingApi(ServiceHost host, bool allowed = true) : ApiFactory
{
    protected override bool WithExamples => false;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Moissonnage:HotesAutorises:0", allowed ? host.Authority : "ailleurs.example");
        builder.UseSetting("Geocodage:Url", $"{host.Url}/geocodage/");
        builder.UseSetting("RechercheEntreprises:Url", host.Url);
    }
}

/// <summary>Points that are sure are taken and told; pivots are proposed; a service that is out of reach costs nothing but its answers.</summary>
public sealed class CompletionTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Csv = """
        id,nom,commune,code_postal,code_insee,adresse,date_maj
        sur,Mairie,Aurillac,15000,15014,1 rue Sûre,2026-01-31
        vague,Mairie,Aurillac,15000,15014,2 rue Vague,2026-01-31
        ailleurs,Mairie,Aurillac,15000,15014,3 rue Ailleurs,2026-01-31
        nulle,Mairie,Aurillac,15000,15014,4 rue Nulle,2026-01-31

        """;

    private ServiceHost _host = null!;
    private CompletingApi _api = null!;

    public async Task InitializeAsync()
    {
        _host = await ServiceHost.StartAsync();
        _host.Points["1 rue Sûre"] = ("44.9301", "2.4401", "0.96", "15014");
        _host.Points["2 rue Vague"] = ("44.9302", "2.4402", "0.41", "15014");
        _host.Points["3 rue Ailleurs"] = ("45.7", "4.8", "0.95", "69123");
        _api = new(_host);
        await _api.InitializeAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _api.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_point_that_is_sure_is_taken_and_told_and_the_others_are_told()
    {
        var source = await SourceAsync();

        var import = await source.ImportAsync(Csv);

        Assert.Equal(["adresse", "code_postal", "commune", "citycode=code_insee"], _host.Columns);
        Assert.Equal(["0", "1 rue Sûre", "15000", "Aurillac", "15014"], _host.Adresses[0]);
        Assert.Equal(4, _host.Adresses.Count);
        var sure = await source.JsonAsync("/v1/sources/points/lieux/sur?origine=true");
        Assert.Equal((44.9301, 2.4401), (sure.GetProperty("latitude").GetDouble(), sure.GetProperty("longitude").GetDouble()));
        Assert.Contains("score 0,96", sure.GetProperty("origine").Text("position"), StringComparison.Ordinal);
        foreach (var id in new[] { "vague", "nulle", "ailleurs" })
        {
            Assert.False((await source.JsonAsync($"/v1/sources/points/lieux/{id}")).TryGetProperty("latitude", out _));
        }
        Assert.Equal("44.9301, 2.4401", Remarque(import, "sur", "point-trouve").Text("valeur_retenue"));
        Assert.Contains("0,41", Remarque(import, "vague", "point-incertain").Text("message"), StringComparison.Ordinal);
        Assert.Contains("ne se trouve pas", Remarque(import, "nulle", "point-incertain").Text("message"), StringComparison.Ordinal);
        Assert.DoesNotContain("sans-point", import.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_once_is_not_asked_again()
    {
        var source = await SourceAsync();
        await source.ImportAsync(Csv);
        var asked = _host.Requests;

        var again = await source.ImportAsync(Csv);

        Assert.Equal(asked, _host.Requests);
        Assert.Equal(4, again.GetProperty("lignes").GetProperty("inchangees").GetInt32());
    }

    [Theory]
    [InlineData(500, null)]
    [InlineData(429, "doucement")]
    [InlineData(200, "<html>Nous revenons.</html>")]
    [InlineData(200, "")]
    [InlineData(302, null)]
    public async Task Without_an_answer_places_come_in_as_they_are_and_it_is_told(int status, string? instead)
    {
        (_host.Status, _host.Instead) = (status, instead);
        var source = await SourceAsync();

        var import = await source.ImportAsync(Csv);

        Assert.Equal(4, import.GetProperty("lignes").GetProperty("creees").GetInt32());
        Assert.Contains("service-muet", import.ToString(), StringComparison.Ordinal);
        (_host.Status, _host.Instead) = (200, null);
        var again = await source.ImportAsync(Csv);
        Assert.Equal(1, again.GetProperty("lignes").GetProperty("modifiees").GetInt32());
    }

    [Theory]
    [InlineData("{}\nnull\n{\"question\":\"x\"\n")]
    [InlineData(null)]
    public async Task A_file_of_answers_that_cannot_be_used_costs_no_import(string? lines)
    {
        var path = Path.Combine(_api.Services.GetRequiredService<DataFolder>().FullPath, "geocodage.ndjson");
        if (lines is null)
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            await File.WriteAllTextAsync(path, lines);
        }
        _host.Entreprises = """{"results":[null,{"siege":null,"matching_etablissements":[null]}]}""";
        var source = await SourceAsync();

        var import = await source.ImportAsync(Csv);

        Assert.Equal(("termine", 4), (import.Text("etat"), import.GetProperty("lignes").GetProperty("creees").GetInt32()));
        Assert.Equal(44.9301, (await source.JsonAsync("/v1/sources/points/lieux/sur")).GetProperty("latitude").GetDouble());
    }

    [Fact]
    public async Task A_pivot_is_proposed_and_never_written()
    {
        _host.Entreprises = """
            {"results":[{"siren":"211500145","nom_complet":"COMMUNE D'AURILLAC (MAIRIE)","siege":{"siret":"21150014500010","code_postal":"15000","adresse":"1 RUE SURE 15000 AURILLAC","etat_administratif":"A"},
            "matching_etablissements":[{"siret":"21150014500028","code_postal":"15000","adresse":"1 RUE SURE 15000 AURILLAC","liste_enseignes":["MAIRIE"],"etat_administratif":"A"},
            {"siret":"21150014500036","code_postal":"15000","adresse":"1 RUE SURE 15000 AURILLAC","liste_enseignes":["MAIRIE"],"etat_administratif":"F"},
            {"siret":"21150014500044","code_postal":"69001","adresse":"1 RUE SURE 69001 LYON","liste_enseignes":["MAIRIE"],"etat_administratif":"A"}]}],"total_results":1}
            """;
        var source = await SourceAsync();

        var import = await source.ImportAsync(Csv);

        var remarque = Remarque(import, "sur", "pivot-propose");
        Assert.Equal("21150014500028", remarque.Texts("suggestions")[0]);
        Assert.DoesNotContain("21150014500036", remarque.Texts("suggestions"));
        Assert.DoesNotContain("21150014500044", remarque.Texts("suggestions"));
        Assert.Contains("« MAIRIE »", remarque.Text("message"), StringComparison.Ordinal);
        Assert.Equal("00000000000000", (await source.JsonAsync("/v1/sources/points/lieux/sur")).Text("pivot"));
    }

    [Fact]
    public async Task A_host_that_is_not_allowed_is_told_at_the_start()
    {
        await using var refused = new CompletingApi(_host, allowed: false);

        var error = await Assert.ThrowsAnyAsync<Exception>(refused.InitializeAsync);

        Assert.Contains("HotesAutorises", error.Message, StringComparison.Ordinal);
    }

    private async Task<Importer> SourceAsync()
    {
        var token = _api.Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", ["points"], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;
        var importer = new Importer(_api.Client, "points", token);
        await importer.DescribeAsync();

        return importer;
    }

    private static JsonElement Remarque(JsonElement import, string id, string code) =>
        import.GetProperty("rapport").GetProperty("resultats").EnumerateArray().Single(remarque => remarque.Text("id_source") == id && remarque.Text("code") == code);
}
