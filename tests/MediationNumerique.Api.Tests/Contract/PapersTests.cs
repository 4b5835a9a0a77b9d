using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What the README and the pages of <c>docs</c> say is so: their links lead somewhere, their reads answer, their folders are there.</summary>
[Collection(SharedApi.Name)]
public sealed partial class PapersTests(ApiFactory api)
{
    private static readonly string s_root = Path.GetDirectoryName(RepositoryFiles.Path("README.md"))!;

    public static TheoryData<string> Papers =>
        [.. Directory.GetFiles(Path.Combine(s_root, "docs"), "*.md", SearchOption.AllDirectories).Concat(Directory.GetFiles(s_root, "*.md")).Select(path => Path.GetRelativePath(s_root, path))];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Every_link_leads_to_a_file(string paper)
    {
        var folder = Path.GetDirectoryName(Path.Combine(s_root, paper))!;
        var links = Links().Matches(File.ReadAllText(Path.Combine(s_root, paper))).Select(link => link.Groups[1].Value.Split('#')[0]).ToList();

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
    }

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Every_read_that_is_shown_answers(string paper)
    {
        foreach (var command in Curls().Matches(File.ReadAllText(Path.Combine(s_root, paper))).Select(curl => curl.Groups[1].Value).Where(url => !url.Contains("mon-hub", StringComparison.Ordinal)))
        {
            using var answer = await api.CreateClient().GetAsync(command);

            Assert.True(answer.IsSuccessStatusCode, $"{paper}: {command} answers {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public void The_map_of_folders_is_that_of_the_disk()
    {
        var map = FolderMap().Match(File.ReadAllText(RepositoryFiles.Path("docs", "architecture.md"))).Groups[1].Value;
        var told = Folders().Matches(map).Select(line => line.Groups[1].Value);
        var there = Directory.GetDirectories(Path.Combine(s_root, "src", "MediationNumerique.Api")).Select(Path.GetFileName)
            .Except(["bin", "obj", "Properties", "donnees"]);

        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_README_is_two_screens() => Assert.InRange(File.ReadAllLines(RepositoryFiles.Path("README.md")).Length, 20, 80);

    [GeneratedRegex(@"\]\((?!https?:|#)([^)\s]+)\)")]
    private static partial Regex Links();

    /// <summary>Without a body, a method or a header of its own.</summary>
    [GeneratedRegex(@"(?m)^curl(?: -s| -OJ| --compressed)* 'http://localhost:5080(/[^']*)'(?: -o \S+)?(?: +#.*)?$")]
    private static partial Regex Curls();

    [GeneratedRegex("```\n(Textes/.*?)```", RegexOptions.Singleline)]
    private static partial Regex FolderMap();

    [GeneratedRegex("(?m)^([A-Z][A-Za-z]+)/")]
    private static partial Regex Folders();
}
