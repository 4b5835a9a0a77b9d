using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>Every request of <c>http-samples</c> gets the status that its title states.</summary>
[Collection(SharedApi.Name)]
public sealed partial class HttpSamplesTests(ApiFactory api)
{
    public static TheoryData<string> Files => new(
        Directory.GetFiles(RepositoryFiles.Path("http-samples"), "*.http").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_request_gets_the_status_of_its_title(string file)
    {
        var requests = Request().Matches(await File.ReadAllTextAsync(RepositoryFiles.Path("http-samples", file)));

        Assert.NotEmpty(requests);
        for (var i = 0; i < requests.Count; i++)
        {
            var parts = requests[i].Groups;
            using var request = new HttpRequestMessage(new(parts["method"].Value), parts["path"].Value);
            using var answer = await api.Client.SendAsync(request);

            Assert.Equal((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), parts["number"].Value);
            Assert.True(
                (int)answer.StatusCode == int.Parse(parts["status"].Value, System.Globalization.CultureInfo.InvariantCulture),
                $"{file}, {parts["title"].Value}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>A request that no title announces would not be run: the titles and the requests must be as many.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_request_goes_without_a_title(string file)
    {
        var text = await File.ReadAllTextAsync(RepositoryFiles.Path("http-samples", file));

        Assert.Equal(text.Split('\n').Count(line => line.Contains("{{api}}", StringComparison.Ordinal)), Request().Count(text));
    }

    [GeneratedRegex(@"^### (?<title>(?<number>\d+)\. .+ — (?<status>\d{3}))\n(?<method>[A-Z]+) \{\{api\}\}(?<path>\S*)$", RegexOptions.Multiline)]
    private static partial Regex Request();
}
