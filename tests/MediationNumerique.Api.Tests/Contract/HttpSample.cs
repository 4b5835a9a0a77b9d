using System.Globalization;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>
/// One request of an <c>.http</c> file, in the form that editors run: a title, a request line, headers, a blank line, a body
/// or the name of a file that holds it (<c>&lt; ./lieux.csv</c>). <c>@name = value</c> gives a variable its value;
/// <see cref="SampleAnswers"/> says what a request takes from those before.
/// </summary>
internal sealed partial record HttpSample(
    int Number, string Title, int Status, string? Name, HttpMethod Method, string Url, IReadOnlyList<(string Name, string Value)> Headers, string? Body)
{
    private const string Token = "jeton";

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Files() =>
        Directory.GetFiles(RepositoryFiles.Path("http-samples"), "*.http").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    /// <summary>Whether the reader is to paste a token into the file.</summary>
    public static bool NeedsToken(string file) =>
        Variable().Matches(File.ReadAllText(RepositoryFiles.Path("http-samples", file))).Any(variable => variable.Groups["name"].Value == Token);

    /// <summary>Each request of a file, in its order, gets the status of its title.</summary>
    public static async Task RunAllAsync(string file, IReadOnlyDictionary<string, string> values, HttpClient client)
    {
        var samples = Read(file, values);
        Assert.NotEmpty(samples);
        Assert.Equal(Enumerable.Range(1, samples.Count), samples.Select(sample => sample.Number));
        var answers = new SampleAnswers();
        foreach (var sample in samples)
        {
            using var request = answers.Fill(sample).ToMessage();
            using var answer = await client.SendAsync(request);

            Assert.True((int)answer.StatusCode == sample.Status, $"{file}, {sample.Title}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (sample.Name is { } name)
            {
                await answers.KeepAsync(name, answer);
            }
        }
    }

    /// <summary>All requests of a file of <c>http-samples</c>; a value given here replaces the file's own.</summary>
    public static IReadOnlyList<HttpSample> Read(string file, IReadOnlyDictionary<string, string> values)
    {
        var text = File.ReadAllText(RepositoryFiles.Path("http-samples", file)).ReplaceLineEndings("\n");
        var variables = Variable().Matches(text).ToDictionary(m => m.Groups["name"].Value, m => m.Groups["value"].Value.Trim());
        foreach (var (name, value) in values)
        {
            variables[name] = value;
        }

        return [.. Request().Matches(text).Select(match => Parse(match.Groups, variables))];
    }

    /// <summary>How many requests the file seems to have, titled or not.</summary>
    public static int Count(string file) => RequestLine().Count(File.ReadAllText(RepositoryFiles.Path("http-samples", file)));

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, Url);
        if (Body is not null)
        {
            message.Content = Body.StartsWith("< ", StringComparison.Ordinal)
                ? new ByteArrayContent(File.ReadAllBytes(RepositoryFiles.Path("http-samples", Body[2..].Trim())))
                // The lines of a form end as HTTP has them end.
                : new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(Body.StartsWith("--", StringComparison.Ordinal) ? Body.ReplaceLineEndings("\r\n") : Body));
        }
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    private static HttpSample Parse(GroupCollection parts, Dictionary<string, string> variables)
    {
        string Fill(string text) => variables.Aggregate(text, (t, v) => t.Replace($"{{{{{v.Key}}}}}", v.Value, StringComparison.Ordinal));
        var body = Fill(parts["body"].Value).Trim('\n');

        return new(
            int.Parse(parts["number"].Value, CultureInfo.InvariantCulture),
            parts["title"].Value,
            int.Parse(parts["status"].Value, CultureInfo.InvariantCulture),
            parts["name"] is { Success: true, Value: var name } ? name : null,
            new(parts["method"].Value),
            Fill(parts["url"].Value),
            [.. parts["headers"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).Select(h => (h[0], Fill(h[1])))],
            body.Length == 0 ? null : body);
    }

    [GeneratedRegex(@"^@(?<name>\w+) ?= ?(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[A-Z]+ \{\{", RegexOptions.Multiline)]
    private static partial Regex RequestLine();

    [GeneratedRegex(
        @"^### (?<title>(?<number>\d+)\. .+ — (?<status>\d{3}))\n(?:# @name (?<name>\w+)\n|#[^#].*\n)*(?<method>[A-Z]+) (?<url>\{\{\S+)(?:\n|\z)(?<headers>(?:[A-Za-z-]+: .*(?:\n|\z))*)(?<body>(?:(?!### ).*(?:\n|\z))*?)(?=### |\z)",
        RegexOptions.Multiline)]
    private static partial Regex Request();
}
