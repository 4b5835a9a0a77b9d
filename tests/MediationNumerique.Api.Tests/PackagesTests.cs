using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MediationNumerique.Api.Tests;

/// <summary>Where packages come from, that they are the committed ones, and whom to thank for those that ship.</summary>
public sealed partial class PackagesTests
{
    private const string Notices = "THIRD-PARTY-NOTICES.md";

    private static readonly string[] s_folders = ["src", "tests", "http-samples"];

    [Fact]
    public void Every_project_has_its_packages_locked()
    {
        var projects = s_folders
            .SelectMany(folder => Directory.GetFiles(RepositoryFiles.Path(folder), "*.csproj", SearchOption.AllDirectories)).ToList();

        Assert.True(projects.Count >= 5);
        Assert.All(projects, project => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")), project));
    }

    [Fact]
    public void Packages_come_from_one_place_whatever_the_machine_says()
    {
        var settings = XDocument.Load(RepositoryFiles.Path("nuget.config")).Root!;

        Assert.Equal(["clear", "https://api.nuget.org/v3/index.json"], settings.Element("packageSources")!.Elements().Select(e => e.Attribute("value")?.Value ?? e.Name.LocalName));
        Assert.Equal("*", Assert.Single(settings.Element("packageSourceMapping")!.Descendants("package")).Attribute("pattern")!.Value);
    }

    /// <summary><c>MEDNUM_UPDATE_NOTICES=1</c> writes the list again.</summary>
    [Fact]
    public void What_ships_is_named_with_its_version_and_its_licence()
    {
        var file = RepositoryFiles.Path(Notices);
        var shipped = Shipped();
        var text = File.ReadAllText(file);
        var written = List().Replace(text, _ => $"<!-- list -->\n{Write(shipped)}<!-- end -->");
        if (Environment.GetEnvironmentVariable("MEDNUM_UPDATE_NOTICES") == "1")
        {
            File.WriteAllText(file, text = written);
        }

        Assert.True(shipped.Count > 30);
        Assert.Equal(written, text);
        Assert.Empty(shipped.Select(package => $"{package.Id} {package.Version}").Except(Locked()));
        Assert.All(shipped.Where(package => package.Text is null), package => Assert.Contains($"\n## {package.Licence.Split(' ')[^1]}\n", text, StringComparison.Ordinal));
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, Notices)), "The notices do not go with the program.");
    }

    /// <summary>What the API's output has a file of.</summary>
    private static List<Package> Shipped()
    {
        var described = JsonElement.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "MediationNumerique.Api.deps.json")));
        var files = described.GetProperty("targets").EnumerateObject().Single().Value;

        return
        [
            .. described.GetProperty("libraries").EnumerateObject()
                .Where(library => library.Value.Text("type") == "package" && files.GetProperty(library.Name).EnumerateObject().Any(kind => kind.Name != "dependencies"))
                .Select(library => Package.Read(library.Name.Split('/'), library.Value.Text("path")!))
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static IEnumerable<string> Locked() =>
        JsonElement.Parse(File.ReadAllBytes(RepositoryFiles.Path("src", "MediationNumerique.Api", "packages.lock.json")))
            .GetProperty("dependencies").EnumerateObject().Single().Value.EnumerateObject()
            .Select(package => $"{package.Name} {package.Value.Text("resolved")}");

    private static string Write(List<Package> packages)
    {
        var rows = packages.Select(package => $"| {package.Id} | {package.Version} | {package.Licence} | {package.Copyright} |\n");
        var texts = packages.Where(package => package.Text is not null).Select(package => $"\n## Licence of {package.Id}\n\n```text\n{package.Text}\n```\n");

        return $"| Package | Version | Licence | Copyright |\n|---|---|---|---|\n{string.Concat(rows)}{string.Concat(texts)}";
    }

    [GeneratedRegex("<!-- list -->.*<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex List();

    /// <summary>A package as it describes itself; with the text of its licence, where that is one of its own.</summary>
    private sealed record Package(string Id, string Version, string Licence, string Copyright, string? Text)
    {
        private static readonly string s_folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        public static Package Read(string[] name, string path)
        {
            var folder = Path.Combine(s_folder, path);
            var metadata = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().Single(e => e.Name.LocalName == "metadata");
            string? Of(string element) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == element)?.Value.Trim();
            var isFile = metadata.Elements().Single(e => e.Name.LocalName == "license").Attribute("type")!.Value == "file";

            return new(
                name[0], name[1], isFile ? "its own, below" : Of("license")!, Of("copyright") ?? Of("authors")!,
                isFile ? File.ReadAllText(Path.Combine(folder, Of("license")!)).ReplaceLineEndings("\n").Trim() : null);
        }
    }
}
