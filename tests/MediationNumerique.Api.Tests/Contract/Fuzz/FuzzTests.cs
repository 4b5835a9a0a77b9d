using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Intake.One;
using Xunit.Abstractions;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>
/// What the contract accepts is not refused, and what it refuses is refused by name. <c>MEDNUM_FUZZ_COUNT</c> is how many
/// requests, <c>MEDNUM_FUZZ_SEED</c> what they are drawn from, <c>MEDNUM_FUZZ_ONLY</c> the number of the one to send again.
/// </summary>
public sealed class FuzzTests(WritableApi api, ITestOutputHelper output) : IClassFixture<WritableApi>
{
    private const int DefaultCount = 500;
    private const int DefaultSeed = 20260301;

    [Fact]
    public async Task Requests_made_of_the_contract_are_accepted_and_those_that_break_it_are_refused_by_name()
    {
        var seed = Setting("MEDNUM_FUZZ_SEED") ?? DefaultSeed;
        var fuzzer = new Fuzzer(api, new(JsonNode.Parse(await api.Client.GetStringAsync("/openapi/v1.json"))!), await Known.LearnAsync(api), seed);
        var numbers = Setting("MEDNUM_FUZZ_ONLY") is { } only ? [only] : Enumerable.Range(0, Setting("MEDNUM_FUZZ_COUNT") ?? DefaultCount).ToArray();
        var start = Stopwatch.GetTimestamp();

        var failures = await fuzzer.RunAsync(numbers);

        output.WriteLine($"{numbers.Length} requests with seed {seed} in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s; {fuzzer.Enough} break each constraint.");
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
