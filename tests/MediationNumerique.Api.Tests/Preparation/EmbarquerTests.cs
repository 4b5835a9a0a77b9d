using System.IO.Compression;
using System.Text;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation;
using MediationNumerique.Preparation.Sources;

namespace MediationNumerique.Api.Tests.Preparation;

public sealed class EmbarquerTests : IDisposable
{
    private static readonly (string Name, string Version)[] s_packages =
    [
        ("@gouvfr-anct/cartographie-nationale", "5.22.0"), ("@etalab/decoupage-administratif", "6.0.0"),
    ];

    private const string Communes = "communes.csv.gz";
    private const string Contours = "contours.topojson.gz";

    private readonly StringWriter _journal = new();
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
        Write(s_packages[1].Name, "data/epci.json", """[{"code":"200","nom":"CC","membres":[{"code":"01015","nom":"Arboys"}]}]""");
        Write(s_packages[1].Name, "data/communes.json", """
            [{"code":"01015","nom":"Arboys en Bugey","type":"commune-actuelle","departement":"01","region":"84","anciensCodes":["01340"],"codesPostaux":["01300"],"population":710},
             {"code":"01015","nom":"Arbignieu","type":"commune-deleguee","chefLieu":"01015","departement":"01","region":"84"}]
            """);
        WriteGzip(Communes, "code_insee,nom,latitude,longitude\n01015,Arboys en Bugey,45.7,5.6\n01016,Sans point,,\n");
        // Two squares that share an arc: a former commune and one of today; and one that nobody knows.
        WriteGzip(Contours, """
            {"type":"Topology","transform":{"scale":[0.01,0.01],"translate":[5,45]},
             "arcs":[[[60,60],[10,0],[0,10]],[[70,70],[-10,0],[0,-10]],[[70,70],[0,-10],[10,0],[0,10],[-10,0]]],
             "objects":{"communes":{"type":"GeometryCollection","geometries":[
              {"type":"Polygon","arcs":[[0,1]],"properties":{"code":"01015","nom":"Arboys"}},
              {"type":"MultiPolygon","arcs":[[[2]]],"properties":{"code":"01340","nom":"Saint-Bois"}},
              {"type":"Polygon","arcs":[[-1,-2]],"properties":{"code":"99999","nom":"Nulle-Part"}}]}}}
            """);
    }

    public void Dispose()
    {
        _journal.Dispose();
        _folder.Delete(recursive: true);
    }

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
        // What it was called when contours were drawn, and what had no name before.
        Assert.Equal(["Arbignieu", "Arboys", "Saint-Bois"], commune.AnciennesCommunes.Select(ancienne => ancienne.Nom));
    }

    [Fact]
    public void Contours_are_those_of_the_communes_of_today()
    {
        Run();

        using var file = File.OpenRead(Output("Territoires/contours.bin.gz"));
        var contours = ContoursFile.Read(file).ToList();
        Assert.Equal(["01015", "01015"], contours.Select(contour => contour.Code));
        Assert.Equal([0.01, 0.01], contours.Select(contour => Math.Round(contour.Contour.Area, 6)));
        Assert.Equal([(5.6, 45.6), (5.7, 45.6)], contours.Select(contour => (Low(contour.Contour.EnvelopeInternal.MinX), Low(contour.Contour.EnvelopeInternal.MinY))));
        Assert.Contains("left out: 99999", _journal.ToString(), StringComparison.Ordinal);

        static double Low(double degrees) => Math.Round(degrees, 4);
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
        var places = File.ReadAllBytes(Output("Storage/Exemples/hinaura.v0.1.csv.gz"));

        Run();

        Assert.Equal(first, File.ReadAllBytes(Output("Territoires/territoires.csv.gz")));
        Assert.Equal(places, File.ReadAllBytes(Output("Storage/Exemples/hinaura.v0.1.csv.gz")));
    }

    [Fact]
    public void A_missing_package_or_another_version_is_named_with_the_command_that_installs_it()
    {
        Write(s_packages[1].Name, "package.json", """{"version":"2.0.0"}""");
        var version = Assert.Throws<PreparationException>(Run);
        Directory.Delete(Path.Combine(_folder.FullName, s_packages[1].Name), recursive: true);
        var missing = Assert.Throws<PreparationException>(Run);

        Assert.Equal("@etalab/decoupage-administratif 2.0.0 is installed, 6.0.0 is expected: npm install @etalab/decoupage-administratif@6.0.0", version.Message);
        Assert.EndsWith("npm install @etalab/decoupage-administratif@6.0.0", missing.Message, StringComparison.Ordinal);
        Assert.Equal(PreparationException.Input, missing.ExitCode);
    }

    [Theory]
    [InlineData(Contours, "[", "cannot be read")]
    [InlineData(Contours, "null", "it is null")]
    [InlineData(Communes, "nom,latitude\n", "its header lacks")]
    [InlineData(Communes, "code_insee,latitude,longitude\n01015,nord,5\n", "cannot be read")]
    public void A_file_that_is_not_what_it_should_be_is_named(string file, string text, string message)
    {
        WriteGzip(file, text);

        var failure = Assert.Throws<PreparationException>(Run);

        Assert.Contains(file, failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    private void Run() => EmbarquerCommand.Run(new(_folder, new(Output(Communes)), new(Output(Contours))), _folder, _journal);

    private void WriteGzip(string name, string text)
    {
        using var file = new GZipStream(File.Create(Output(name)), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(text));
    }

    private string Output(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string package, string path, string text)
    {
        var file = Path.Combine(_folder.FullName, package, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
