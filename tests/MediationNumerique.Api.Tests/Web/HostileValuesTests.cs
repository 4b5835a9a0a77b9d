using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using MediationNumerique.Api.Web.OpenApi;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Web;

/// <summary>
/// Drives every operation of the OpenAPI document with values that no well-meaning client sends, over a real connection:
/// what is not served is refused in so many words, and nothing breaks.
/// </summary>
[Collection(ServedApi.Name)]
public sealed class HostileValuesTests(LiveApi api, ITestOutputHelper output)
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>As they are written in an address.</summary>
    private static readonly string[] s_values =
    [
        "", "%20", "+", "0", "-0", "-1", "1e400", "-1e400", "1e-400", "NaN", "Infinity", "-Infinity", "2147483648", "99999999999999999999999999",
        "1.7976931348623157e308", "0x10", "%D9%A1%D9%A2", "1,5",
        "%00", "a%00b", "%01%1F%7F", "%0D%0AX-Inject:%201", "%FF", "%C0%80", "%ED%A0%80", "%ED%B0%80", "%F4%90%80%80", "%E2%80%AE", "%EF%BF%BE", "%F0%9F%8F%B4",
        "I%CC%87", "%C3%9F", "%EF%AC%81", "%", "%zz", "%25%30%30", "%u0000",
        "%2E%2E%2F%2E%2E%2Fetc%2Fpasswd", "..%5C..%5Cwindows", "....//", "%2F", "%27%20OR%201%3D1--", "%27%3B%20DROP%20TABLE%20lieux%3B--", "%22", "%60",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%7B%7B7*7%7D%7D", "%24%7Bjndi:ldap:%2F%2Fx%7D", "null", "undefined", "%5B%5D", "%7B%7D", "true,false", "*", "**",
        "0001-01-01", "9999-12-31", "2026-13-45", "%2B12026-01-01", "0,0", "90,180", "-90,-180", "91,181", "1e308,1e308", "NaN,NaN", "0,0,0", "-180,-90,180,90",
        "180,0,-180,0", "0,0,0,0", "NaN,0,0,0", "00000000-0000-0000-0000-000000000000", "%7B00000000-0000-0000-0000-000000000000%7D",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AX____________________________________________", "AQAAAAAAAAAAf_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        new('1', 400), new('a', 100_000), new('a', 15_000), new(',', 10_000), string.Concat(Enumerable.Repeat("%CC%81", 2_000)),
        string.Join(',', Enumerable.Repeat("1", 7_000)), string.Join(',', Enumerable.Range(10_000, 490)), string.Concat(Enumerable.Repeat("%20a", 3_000)),
        string.Concat(Enumerable.Repeat("(", 5_000)),
    ];

    [Fact]
    public Task A_quarter_of_what_parameters_can_hold_breaks_no_operation() => AttackAsync(4);

    [SlowFact]
    public Task Nothing_that_a_parameter_can_hold_breaks_an_operation() => AttackAsync(1);

    /// <param name="step">One of how many attacks is sent: those of an operation are then of each kind.</param>
    private async Task AttackAsync(int step)
    {
        var urls = (await OperationsAsync()).SelectMany(Attacks).Where((_, i) => i % step == 0).ToArray();
        var failures = new ConcurrentBag<string>();
        var slowest = (Elapsed: TimeSpan.Zero, Url: "");

        await Parallel.ForEachAsync(urls, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (url, cancellationToken) =>
        {
            var start = Stopwatch.GetTimestamp();
            using var answer = await api.Client.GetAsync(Raw(url), cancellationToken);
            var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (WhatIsWrong(url, answer, body) is { } wrong)
            {
                failures.Add($"{wrong}: {url[..Math.Min(url.Length, 150)]}");
            }
            lock (urls)
            {
                slowest = elapsed > slowest.Elapsed ? (elapsed, url[..Math.Min(url.Length, 100)]) : slowest;
            }
        });

        output.WriteLine($"{urls.Length} requests; the slowest took {slowest.Elapsed.TotalMilliseconds:0} ms: {slowest.Url}");
        Assert.True(urls.Length > 5_000 / step);
        Assert.Empty(failures.Take(20));
        Assert.True(slowest.Elapsed < s_longest);
    }

    [Fact]
    public async Task The_answers_after_the_attacks_are_those_of_before()
    {
        var page = await api.Client.ListAsync("/v1/lieux?limite=1");

        Assert.Equal(755, page.Total);
    }

    private static string? WhatIsWrong(string url, HttpResponseMessage answer, byte[] body)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 500 or < 200)
        {
            return $"status {status}";
        }
        if (answer.Headers.Contains("X-Inject"))
        {
            return "an injected header";
        }
        // Kestrel itself refuses a path with a NUL in it: such a path is not HTTP.
        if (status == 400 && body.Length == 0 && url.Split('?')[0].Contains("%00", StringComparison.Ordinal))
        {
            return null;
        }
        if (!answer.Headers.Contains("X-Content-Type-Options"))
        {
            return "no nosniff";
        }
        if (status >= 400 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return $"status {status} without a problem";
        }
        if (status >= 400 && JsonElement.Parse(body) is var problem && (problem.GetProperty("status").GetInt32() != status || body.Length > 30_000))
        {
            return "a wrong problem";
        }

        return status == 200 && answer.Content.Headers.ContentType!.MediaType!.EndsWith("json", StringComparison.Ordinal) && !url.Contains(".ndjson", StringComparison.Ordinal) && JsonElement.Parse(body).ValueKind is not JsonValueKind.Object ? "no object" : null;
    }

    /// <summary>Every operation: its path with real identifiers, and where else values go.</summary>
    private async Task<IReadOnlyList<Operation>> OperationsAsync()
    {
        var document = JsonElement.Parse(InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json")).ToJsonString());
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(method => method.Name == "get").Select(method => new Operation(
                path.Name,
                method.Value.TryGetProperty("parameters", out var parameters)
                    ? [.. parameters.EnumerateArray().Where(p => p.Text("in") == "query").Select(p => (p.Text("name")!, p.GetProperty("example").ToString()))]
                    : [])))
            .ToArray();
        Assert.True(operations.Length >= 12);

        return operations;
    }

    private IEnumerable<string> Attacks(Operation operation)
    {
        var path = Sample(operation.Path);
        foreach (var (name, example) in operation.Query)
        {
            // What a pattern that ends with « $ » takes for the value itself.
            yield return $"{path}?{name}={Uri.EscapeDataString(example)}%0A";
            foreach (var value in s_values)
            {
                yield return $"{path}?{name}={value}";
            }
            yield return $"{path}?{name}";
            yield return $"{path}?{Repeat(name + "=1", 10_000)}";
            yield return $"{path}?{Repeat(name + "=1", 16_000 / (name.Length + 3))}";
            yield return $"{path}?{Repeat(name, 16_000 / (name.Length + 1))}";
            yield return $"{path}?{name.ToUpperInvariant()}=1&{name}%00=1&{name}[]=1&{name}[0]=1";
        }
        foreach (var value in s_values)
        {
            yield return $"{path}?{value}=1";
            foreach (var parameter in Segments(operation.Path))
            {
                yield return Sample(operation.Path.Replace(parameter, value, StringComparison.Ordinal));
            }
        }
        yield return $"{path}?{string.Join('&', Enumerable.Range(0, 2_500).Select(i => $"p{i}"))}";
        yield return $"{path}?&&&==&=&?#";
        yield return $"{path}/";
        yield return $"{path};a=b";
    }

    private static IEnumerable<string> Segments(string path) => path.Split('/').Where(segment => segment.StartsWith('{'));

    private string Sample(string path)
    {
        var values = new Dictionary<string, string>
        {
            ["/v1/lieux/{id}"] = $"/v1/lieux/{api.Offers.Lieux[0].Id}",
            ["/v1/services/{id}"] = $"/v1/services/{api.Offers.Services[0].Id}",
            ["/v1/structures/{id}"] = $"/v1/structures/{api.Offers.Lieux[0].Json.Text("structure_id")}",
        };

        return values.GetValueOrDefault(path, path)
            .Replace("{type}", "commune", StringComparison.Ordinal)
            .Replace("{code}", "69123", StringComparison.Ordinal)
            .Replace("{slug}", "demonstration", StringComparison.Ordinal)
            .Replace("{nom}", "services", StringComparison.Ordinal)
            .Replace("{id}", "x", StringComparison.Ordinal);
    }

    private Uri Raw(string pathAndQuery) =>
        new(api.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + pathAndQuery, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private static string Repeat(string text, int times) => string.Join('&', Enumerable.Repeat(text, times));

    private sealed record Operation(string Path, IReadOnlyList<(string Name, string Example)> Query);
}
