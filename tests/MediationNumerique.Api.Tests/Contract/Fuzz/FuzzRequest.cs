using System.Text;
using System.Text.Json.Nodes;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>One request, and what is expected of its answer.</summary>
/// <param name="Operation">The operation of the contract, "GET /v1/lieux".</param>
/// <param name="Address">The path and the query, as they are written.</param>
internal sealed record FuzzRequest(string Operation, string Address)
{
    public string? Token { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public string? ContentType { get; init; }

    public string? Body { get; init; }

    /// <summary>What the contract refuses in it; null when the contract accepts it.</summary>
    public string? Broken { get; init; }

    /// <summary>The parameter, or the JSON pointer, that the problem must name; null when there is none to name.</summary>
    public string? Culprit { get; init; }

    public HttpMethod Method => new(Operation.Split(' ')[0]);

    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Cut(Address)}");
        foreach (var (name, value) in Headers)
        {
            text.Append(null, $" [{name}: {value}]");
        }

        return $"{text}{(Body is null ? "" : $" {ContentType} {Cut(Body)}")} ({(Broken is null ? "accepted by the contract" : $"broken: {Broken}, {Culprit}")})";
    }

    private static string Cut(string text) => text.Length <= 600 ? text : $"{text[..600]}… ({text.Length})";

    /// <summary>As browsers and HTTP clients write JSON.</summary>
    public static string Json(JsonNode? body) => body?.ToJsonString() ?? "null";
}
