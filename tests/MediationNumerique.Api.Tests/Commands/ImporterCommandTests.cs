using MediationNumerique.Api.Commands;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Tests.Intake.Harvest;
using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Tests.Commands;

/// <summary>The command on the folder of a server that runs, as an operator would.</summary>
public sealed class ImporterCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private ApiProcess _api = null!;
    private Importer _source = null!;

    public async Task InitializeAsync()
    {
        _api = await ApiProcess.StartAsync(_folder.FullPath);
        _source = new(_api.Client, "poste", ApiProcess.Token(_folder.FullPath, "poste", Portees.LieuxEcrire));
        await _source.DescribeAsync();
    }

    public async Task DisposeAsync()
    {
        await _api.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(_folder.FullPath))
        {
            _folder.Dispose();
        }
    }

    [Fact]
    public async Task A_file_is_imported_and_the_server_shows_it_within_two_seconds()
    {
        var (code, output, error) = await RunAsync(Importer.Header + Importer.Rows(3) + Importer.Row("faux").Replace("1 rue Neuve", "", StringComparison.Ordinal), "--source", "poste");

        Assert.True(code == 0, error);
        Assert.Contains("terminé.", output, StringComparison.Ordinal);
        Assert.Contains("4 lignes lues : 3 créées", output, StringComparison.Ordinal);
        Assert.Contains("Ligne 5, adresse, obligatoire", output, StringComparison.Ordinal);
        await SeenAsync(3);
        var import = (await _source.JsonAsync("/v1/sources/poste/imports")).GetProperty("resultats")[0];
        Assert.Equal(("commande", "termine"), (import.Text("origine"), import.Text("etat")));
    }

    [Fact]
    public async Task A_simulation_writes_nothing_and_a_mistyped_one_is_refused()
    {
        var (simulated, output, _) = await RunAsync(Importer.Header + Importer.Rows(3), "--source", "poste", "--simulation");
        var (mistyped, _, error) = await RunAsync(Importer.Header + Importer.Rows(3), "--source", "poste", "--simulaton=true");

        Assert.Equal((0, 1), (simulated, mistyped));
        Assert.Contains("simulé", output, StringComparison.Ordinal);
        Assert.Contains("simulaton", error, StringComparison.Ordinal);
        Assert.Equal(0, await _source.TotalAsync());
    }

    [Theory]
    [InlineData("inconnue", null, "n’est pas encore décrite")]
    [InlineData("poste", "/nulle/part.csv", "Il n’y a pas de fichier")]
    [InlineData("poste", "http://127.0.0.1:9/lieux.csv", "n’est pas autorisé")]
    public async Task What_cannot_be_imported_is_said(string source, string? file, string expected)
    {
        var (code, _, error) = await RunOnAsync(file, Importer.Header, "--source", source);

        Assert.Equal(2, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_complete_file_that_is_refused_says_so_and_fails()
    {
        await RunAsync(Importer.Header + Importer.Rows(10), "--source", "poste");

        var (code, output, _) = await RunAsync(Importer.Header + Importer.Rows(5), "--source", "poste", "--mode", "complet");
        var (confirmed, _, _) = await RunAsync(Importer.Header + Importer.Rows(5), "--source", "poste", "--mode", "complet", "--confirmer-suppressions");

        Assert.Equal((2, 0), (code, confirmed));
        Assert.Contains("refusé. Cet import supprimerait 5 lieux sur 10", output, StringComparison.Ordinal);
        await SeenAsync(5);
    }

    [Fact]
    public async Task A_file_of_an_address_is_fetched_again_only_when_it_has_changed()
    {
        await using var host = await FileHost.StartAsync();
        host.Content = Importer.Header + Importer.Rows(4);

        var (first, _, error) = await ReplaceAsync();
        var (second, unchanged, _) = await ReplaceAsync();
        host.Content = Importer.Header + Importer.Rows(5);
        var (third, changed, _) = await ReplaceAsync();

        Assert.True((first, second, third) == (0, 0, 0), error);
        Assert.Contains("n’a pas changé", unchanged, StringComparison.Ordinal);
        Assert.Contains("1 créées", changed, StringComparison.Ordinal);
        Assert.Equal(2, host.Sent);
        await SeenAsync(5);

        Task<(int? Code, string Output, string Error)> ReplaceAsync() => RunOnAsync(
            host.Url("/lieux.csv"), "", "--source", "poste", "--mode", "complet", $"--Moissonnage:HotesAutorises:0={host.Authority}");
    }

    private Task<(int? Code, string Output, string Error)> RunAsync(string content, params string[] arguments) => RunOnAsync(null, content, arguments);

    private async Task<(int? Code, string Output, string Error)> RunOnAsync(string? file, string content, params string[] arguments)
    {
        var path = file ?? Path.Combine(_folder.FullPath, $"{Guid.NewGuid():n}.csv");
        if (file is null)
        {
            await File.WriteAllTextAsync(path, content);
        }
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Task.Run(() => CommandLine.Run(["importer", path, .. arguments, $"--Donnees:Dossier={_folder.FullPath}"], output, error));

        return (code, output.ToString(), error.ToString());
    }

    private async Task SeenAsync(int total)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (await _source.TotalAsync() != total)
        {
            await Task.Delay(50, timeout.Token);
        }
    }
}
