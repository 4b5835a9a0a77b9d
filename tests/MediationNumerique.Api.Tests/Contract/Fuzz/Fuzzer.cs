using System.Collections.Concurrent;
using System.Text.Json;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Contract.Ruptures;
using MediationNumerique.Api.Tests.Intake.One;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>
/// Sends requests made of the contract alone. One that it accepts is never refused for its form; one that breaks a single
/// constraint is refused with a problem that names the culprit. Each request is drawn from the seed and its own number, so
/// that it can be sent again without the others.
/// </summary>
internal sealed class Fuzzer
{
    private const int MostToldFailures = 20;
    private const int AtOnce = 4;

    /// <summary>What an accepted request may meet: what it names does not exist, or no more, or is not as it should be.</summary>
    private static readonly int[] s_circumstances = [404, 409, 410, 412];

    private readonly WritableApi _api;
    private readonly int _seed;
    private readonly OperationFuzz[] _operations;

    /// <summary>All constraints, in an order that mixes operations.</summary>
    private readonly (OperationFuzz Operation, int Turn)[] _constraints;

    public Fuzzer(WritableApi api, ContractReader contract, Known known, int seed)
    {
        (_api, _seed) = (api, seed);
        _operations = [.. contract.Operations().Select(operation => new OperationFuzz(operation.Key, operation.Value, contract, known))];
        _constraints = new Dice(seed).Shuffle(_operations.SelectMany(operation => Enumerable.Range(0, operation.Constraints).Select(turn => (operation, turn))));
    }

    /// <summary>How many requests there must be to break each constraint once.</summary>
    public int Enough => 2 * _constraints.Length;

    /// <summary>What went wrong, each with what is needed to see it again.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<int> numbers)
    {
        var failures = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            if (failures.Count < MostToldFailures && await TryAsync(number) is { } failure)
            {
                failures.Enqueue($"MEDNUM_FUZZ_SEED={_seed} MEDNUM_FUZZ_ONLY={number}: {failure}");
            }
        });

        return [.. failures];
    }

    private async Task<string?> TryAsync(int number)
    {
        var (operation, turn) = number % 2 == 0 ? (_operations[number / 2 % _operations.Length], -1) : _constraints[number / 2 % _constraints.Length];
        var dice = new Dice(unchecked((_seed * 1_000_003) + number));
        var request = turn < 0 ? operation.Accepted(dice) : operation.Broken(turn, dice);
        using var answer = await SendAsync(request);
        var body = await answer.Content.ReadAsByteArrayAsync();

        return WhatIsWrong(request, operation, answer, body) is { } wrong
            ? $"{wrong}\n  {request}\n  {Text(body)}"
            : await WhatIsWrongNextAsync(request, answer, body);
    }

    private Task<HttpResponseMessage> SendAsync(FuzzRequest request) => _api.SendAsync(
        request.Method, request.Address, request.Token, request.Body is null ? null : WritableApi.Content(request.Body, request.ContentType), [.. request.Headers]);

    private static string? WhatIsWrong(FuzzRequest request, OperationFuzz operation, HttpResponseMessage answer, byte[] body)
    {
        var status = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (status >= 500 || !operation.Statuses.Contains($"{status}"))
        {
            return $"the answer {status} is not in the contract";
        }
        if (status >= 400 && type != "application/problem+json")
        {
            return $"the answer {status} is no problem, but {type}";
        }
        if (request.Broken is null)
        {
            return status < 400 || s_circumstances.Contains(status) ? null : $"what the contract accepts is refused: {status}";
        }

        return status < 400 ? $"what the contract refuses is accepted: {status}"
            // What is too large is refused before it is read.
            : status == 413 && request.Body is { Length: > 1_000_000 } ? null
            : request.Culprit is { } culprit && !Names(JsonElement.Parse(body), culprit) ? $"the problem does not name {culprit}: {status}"
            : null;
    }

    /// <summary>A page says where the next one is, and there it is.</summary>
    private async Task<string?> WhatIsWrongNextAsync(FuzzRequest request, HttpResponseMessage answer, byte[] body)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/json" || !answer.IsSuccessStatusCode || request.Method != HttpMethod.Get
            || JsonElement.Parse(body).Child("liens")?.Text("suivant") is not { } next)
        {
            return null;
        }
        var following = request with { Address = new Uri(next).PathAndQuery, Headers = [] };
        using var page = await SendAsync(following);

        return page.IsSuccessStatusCode ? null : $"the next page is refused: {(int)page.StatusCode}\n  {following}\n  {Text(await page.Content.ReadAsByteArrayAsync())}";
    }

    private static bool Names(JsonElement problem, string culprit) => problem.Child("erreurs") is { } erreurs && erreurs.EnumerateArray().Any(erreur =>
        erreur.Text("parametre") == culprit || (erreur.Text("pointeur") is { } pointer && (pointer == culprit || pointer.StartsWith($"{culprit}/", StringComparison.Ordinal))));

    private static string Text(byte[] body) => System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 800)));
}
