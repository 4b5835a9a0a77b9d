using System.Text.Json;

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>A contract as a gateway reads it; the committed one is read once for all tests.</summary>
internal sealed class CommittedContract
{
    private static readonly Lazy<CommittedContract> s_committed = new(
        () => new(JsonElement.Parse(File.ReadAllText(RepositoryFiles.Path("openapi", "mediation-numerique.v1.json")))));

    private readonly IReadOnlyList<ContractPath> _paths;

    public CommittedContract(JsonElement document)
    {
        Schemas = new SchemaSet(document);
        Problem = Schemas.Of("#/components/schemas/Probleme");
        _paths = [.. document.GetProperty("paths").EnumerateObject().Select(path => new ContractPath(path, Schemas))];
    }

    public static CommittedContract Instance => s_committed.Value;

    public SchemaSet Schemas { get; }

    public IEnumerable<ContractOperation> Operations => _paths.SelectMany(path => path.Operations.Values);

    /// <summary>What every error is.</summary>
    public SchemaCheck Problem { get; }

    /// <summary>The operation of a form of a list, which <c>format</c> and <c>Accept</c> ask for at the list's own address too.</summary>
    public ContractOperation? FormOf(string path, string mediaType) => mediaType switch
    {
        "application/geo+json" => Find($"{path}.geojson"),
        "text/csv" => Find($"{path}.csv"),
        "application/x-ndjson" => Find($"{path}.ndjson"),
        _ => null,
    } is { VariableCount: 0 } form ? form.Operations["get"] : null;

    /// <summary>The path that an address is one of: the most literal one. Null when the contract has none.</summary>
    /// <param name="path">As it was sent, still encoded; <c>.</c> and <c>..</c> are resolved as the server does.</param>
    public ContractPath? Find(string path)
    {
        var segments = new Uri($"http://localhost{path}").AbsolutePath.TrimEnd('/').Split('/');

        return _paths.Where(known => known.Matches(segments)).MinBy(known => known.VariableCount);
    }
}

/// <summary>A path of a contract, and its operations by method.</summary>
internal sealed class ContractPath
{
    private readonly string[] _segments;

    public ContractPath(JsonProperty path, SchemaSet schemas)
    {
        _segments = path.Name.Split('/');
        Operations = path.Value.EnumerateObject().ToDictionary(
            operation => operation.Name,
            operation => new ContractOperation($"{operation.Name} {path.Name}", operation.Value, schemas),
            StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyDictionary<string, ContractOperation> Operations { get; }

    public int VariableCount => _segments.Count(IsVariable);

    /// <summary>As the server routes: whatever the case.</summary>
    public bool Matches(string[] segments) => segments.Length == _segments.Length
        && _segments.Zip(segments).All(pair => IsVariable(pair.First) ? IsValue(pair.Second, pair.First[(pair.First.IndexOf('}', StringComparison.Ordinal) + 1)..]) : pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));

    /// <summary>A variable may have a fixed ending, such as <c>{y}.mvt</c>.</summary>
    private static bool IsValue(string segment, string ending) => segment.Length > ending.Length && segment.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    private static bool IsVariable(string segment) => segment.StartsWith('{');
}

/// <summary>What an operation may answer, by status.</summary>
internal sealed class ContractOperation(string name, JsonElement operation, SchemaSet schemas)
{
    public string Name => name;

    /// <summary>What answers are that have no status here.</summary>
    public ContractResponse? Other { get; } = operation.GetProperty("responses").Child("default") is { } other ? new(schemas.Resolve(other), schemas) : null;

    public IReadOnlyDictionary<int, ContractResponse> Responses { get; } = operation.GetProperty("responses").EnumerateObject()
        .Where(response => response.Name != "default")
        .ToDictionary(response => int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture), response => new ContractResponse(schemas.Resolve(response.Value), schemas));
}

/// <summary>An answer of a contract: its headers, and its body by media type.</summary>
internal sealed class ContractResponse(JsonElement response, SchemaSet schemas)
{
    public IReadOnlyDictionary<string, ContractHeader> Headers { get; } = response.Children("headers").ToDictionary(
        header => header.Name, header => new ContractHeader(schemas.Resolve(header.Value), schemas), StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, SchemaCheck> Content { get; } = response.Children("content").ToDictionary(
        content => content.Name, content => schemas.Of(content.Value.GetProperty("schema")), StringComparer.OrdinalIgnoreCase);
}

internal sealed class ContractHeader(JsonElement header, SchemaSet schemas)
{
    public bool IsRequired { get; } = header.Child("required") is { ValueKind: JsonValueKind.True };

    public SchemaCheck Schema { get; } = schemas.Of(header.GetProperty("schema"));
}

internal static class ContractJson
{
    /// <summary>The members of an object that may not be there.</summary>
    public static IEnumerable<JsonProperty> Children(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.EnumerateObject() : [];
}
