using System.Net;
using System.Net.Sockets;
using System.Text;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation;

namespace MediationNumerique.Api.Tests.Preparation;

/// <summary>The <c>centres</c> command against a local server that answers as the official one.</summary>
public sealed class CentresCommandTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.csv.gz");

    public CentresCommandTests()
    {
        using var file = File.Create(_path);
        TerritoiresFile.Write(file,
        [
            new() { Type = TypeTerritoire.Region, Code = "84", Nom = "Auvergne-Rhône-Alpes" },
            new() { Type = TypeTerritoire.Departement, Code = "69", Nom = "Rhône", Region = "84" },
            Commune("69123", "Lyon", 300),
            Commune("69266", "Villeurbanne", 100),
            Commune("69123", "Lyon 3e Arrondissement", 100) with { Type = TypeTerritoire.Arrondissement, Code = "69383", Commune = "69123" },
        ]);
    }

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Official_centres_replace_the_others_and_the_means_follow()
    {
        using var server = new StubServer(query => query.Contains("arrondissement-municipal", StringComparison.Ordinal)
            ? """[{"code":"69383","centre":{"type":"Point","coordinates":[4.86,45.75]}}]"""
            : """[{"nom":"Lyon","code":"69123","centre":{"type":"Point","coordinates":[4.8,45.7]}},{"code":"00000"}]""");
        using var journal = new StringWriter();

        await RunAsync(server.Address, journal);

        var lignes = Read();
        Assert.Equal((45.7, 4.8, CentrePrecision.Officielle), Centre(lignes, "69123"));
        Assert.Equal((45.75, 4.86, CentrePrecision.Officielle), Centre(lignes, "69383"));
        Assert.Equal((40, 4, CentrePrecision.Commune), Centre(lignes, "69266"));
        Assert.Equal((44.275, 4.6, CentrePrecision.Moyenne), Centre(lignes, "69"));
        Assert.Contains("2 official centres", journal.ToString(), StringComparison.Ordinal);
        Assert.Contains(server.Queries, query => query == "/communes?fields=centre&format=json&geometry=centre");
    }

    [Fact]
    public async Task The_command_line_reaches_the_address_it_is_given()
    {
        using var server = new StubServer(_ => """[{"code":"69123","centre":{"coordinates":[4.8,45.7]}}]""");
        string[] line = ["--referentiel", _path, "--adresse", server.Address.AbsoluteUri, "--delai", "10"];

        Assert.Equal(0, await CentresCommand.Create().Parse(line).InvokeAsync());
        Assert.Equal((45.7, 4.8, CentrePrecision.Officielle), Centre(Read(), "69123"));
    }

    [Theory]
    [InlineData("--adresse", "geo.api.gouv.fr")]
    [InlineData("--adresse", "ftp://geo.api.gouv.fr")]
    [InlineData("--delai", "0")]
    public void A_bad_option_is_a_usage_error(string option, string value) =>
        Assert.Single(CentresCommand.Create().Parse(["--referentiel", _path, option, value]).Errors);

    [Theory]
    [InlineData("not json", "expected JSON")]
    [InlineData("[]", "No centre")]
    [InlineData("""[{"code":"00000","centre":{"coordinates":[1,2]}}]""", "No centre")]
    public async Task A_useless_answer_leaves_the_file_alone(string body, string message)
    {
        var before = File.ReadAllBytes(_path);
        using var server = new StubServer(_ => body);

        var failure = await Assert.ThrowsAsync<PreparationException>(() => RunAsync(server.Address, TextWriter.Null));

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Equal(PreparationException.Network, failure.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public async Task Without_network_the_error_says_so()
    {
        var failure = await Assert.ThrowsAsync<PreparationException>(
            () => RunAsync(new($"http://127.0.0.1:{StubServer.FreePort()}"), TextWriter.Null));

        Assert.Contains("is there a network", failure.Message, StringComparison.Ordinal);
        Assert.Equal(PreparationException.Network, failure.ExitCode);
    }

    [Fact]
    public async Task A_file_that_is_not_one_of_territories_is_refused()
    {
        File.WriteAllText(_path, "nothing of the kind");

        var failure = await Assert.ThrowsAsync<PreparationException>(() => RunAsync(new("http://127.0.0.1:1"), TextWriter.Null));

        Assert.Equal(PreparationException.Input, failure.ExitCode);
    }

    private Task RunAsync(Uri address, TextWriter journal) => CentresCommand.RunAsync(
        new(_path), new(address, TimeSpan.FromSeconds(10)), journal, CancellationToken.None);

    private List<LigneTerritoire> Read()
    {
        using var file = File.OpenRead(_path);

        return TerritoiresFile.Read(file);
    }

    private static (double?, double?, CentrePrecision?) Centre(List<LigneTerritoire> lignes, string code) =>
        lignes.Where(ligne => ligne.Code == code).Select(ligne => (ligne.Latitude, ligne.Longitude, ligne.CentrePrecision)).Single();

    private static LigneTerritoire Commune(string code, string nom, int population) => new()
    {
        Type = TypeTerritoire.Commune,
        Code = code,
        Nom = nom,
        Departement = "69",
        Region = "84",
        Population = population,
        Latitude = 40,
        Longitude = 4,
        CentrePrecision = CentrePrecision.Commune,
    };

    private sealed class StubServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public StubServer(Func<string, string> answer)
        {
            Address = new($"http://127.0.0.1:{FreePort()}/");
            _listener.Prefixes.Add(Address.AbsoluteUri);
            _listener.Start();
            _ = AnswerAsync(answer);
        }

        public Uri Address { get; }

        public List<string> Queries { get; } = [];

        public static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();

            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        public void Dispose() => _listener.Close();

        private async Task AnswerAsync(Func<string, string> answer)
        {
            try
            {
                while (true)
                {
                    var context = await _listener.GetContextAsync();
                    Queries.Add(context.Request.RawUrl!);
                    context.Response.ContentType = "application/json";
                    await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer(context.Request.RawUrl!)));
                    context.Response.Close();
                }
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
