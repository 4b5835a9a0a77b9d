using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>
/// The answers to the requests of an <c>.http</c> file that have a name (<c># @name page</c>), for those that follow, in the
/// form that editors know: <c>{{page.response.body.$.liens.suivant}}</c>, <c>{{page.response.headers.ETag}}</c>.
/// </summary>
internal sealed partial class SampleAnswers
{
    private readonly Dictionary<string, (HttpResponseMessage Answer, JsonElement Body)> _answers = [];

    public async Task KeepAsync(string name, HttpResponseMessage answer) =>
        _answers.Add(name, (answer, JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync())));

    /// <summary>The request, once all that it takes from others is known.</summary>
    public HttpSample Fill(HttpSample sample) => sample with
    {
        Url = Fill(sample.Url),
        Headers = [.. sample.Headers.Select(header => (header.Name, Fill(header.Value)))],
        Body = sample.Body is null ? null : Fill(sample.Body),
    };

    /// <summary>The same text with <paramref name="value"/> in each place.</summary>
    public static string Put(string text, string value) => Reference().Replace(text, value);

    private string Fill(string text) => Reference().Replace(text, Value);

    private string Value(Match reference)
    {
        Assert.True(_answers.TryGetValue(reference.Groups["name"].Value, out var kept), $"{reference.Value}: no request before has this name");

        return reference.Groups["header"] is { Success: true, Value: var header }
            ? Assert.Single(kept.Answer.Headers.GetValues(header))
            : Follow(kept.Body, reference.Groups["path"].Value);
    }

    private static string Follow(JsonElement json, string path) => Step().Matches(path).Aggregate(
        json, (inner, step) => step.Groups["index"] is { Success: true, Value: var index }
            ? inner[int.Parse(index, CultureInfo.InvariantCulture)]
            : inner.GetProperty(step.Value)).ToString();

    [GeneratedRegex(@"\{\{(?<name>\w+)\.response\.(?:body\.\$\.(?<path>[^}]+)|headers\.(?<header>[\w-]+))\}\}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\[(?<index>\d+)\]|\w+")]
    private static partial Regex Step();
}
