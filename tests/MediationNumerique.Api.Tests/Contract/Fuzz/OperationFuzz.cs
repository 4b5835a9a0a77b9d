using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Catalogue;
using MediationNumerique.Api.Tests.Contract.Ruptures;

namespace MediationNumerique.Api.Tests.Contract.Fuzz;

/// <summary>Makes requests of one operation: those that the contract accepts, and those that one of its constraints refuses.</summary>
internal sealed class OperationFuzz
{
    private readonly string _name;
    private readonly JsonObject _operation;
    private readonly ContractReader _contract;
    private readonly Known _known;
    private readonly ValueMaker _values;
    private readonly IReadOnlyList<JsonObject> _parameters;
    private readonly string? _contentType;
    private readonly List<Func<Dice, FuzzRequest>> _broken;

    public OperationFuzz(string name, JsonObject operation, ContractReader contract, Known known)
    {
        (_name, _operation, _contract, _known, _values) = (name, operation, contract, known, new(contract));
        _parameters = [.. contract.Parameters(operation).Values];
        _contentType = ContractReader.Object(contract.Resolve(operation["requestBody"])["content"]).Select(content => content.Key).FirstOrDefault();
        _broken = [.. BrokenParameters().Concat(BrokenBodies()).Concat(BrokenTokens())];
    }

    /// <summary>How many constraints can be broken.</summary>
    public int Constraints => _broken.Count;

    public IReadOnlySet<string> Statuses => ContractReader.Object(_operation["responses"]).Select(answer => answer.Key).Append("414").ToHashSet();

    private string Path => _name.Split(' ')[1];

    private bool IsJson => _contentType?.EndsWith("json", StringComparison.Ordinal) is true && Schema["properties"] is JsonObject;

    private bool IsPatch => _name.StartsWith("PATCH", StringComparison.Ordinal);

    private bool NeedsToken => ContractReader.Array(_operation["security"]) is var ways && ways.Any() && ways.All(way => ContractReader.Object(way).Count > 0);

    private JsonObject Schema => _contract.Schema(_contract.Resolve(_operation["requestBody"])["content"]?[_contentType!]?["schema"]);

    public FuzzRequest Accepted(Dice dice)
    {
        var share = dice.OneOf([0, 5, 20, 60]);
        var query = new Dictionary<string, List<string>>();
        var headers = new List<(string, string)>();
        foreach (var parameter in _parameters.Where(parameter => ContractReader.Flag(parameter["required"]) || dice.Chance(share)))
        {
            var name = (string)parameter["name"]!;
            if ((string?)parameter["in"] == "query" && !IsCursorOfList(name))
            {
                query[name] = Texts(name, parameter, dice);
            }
            else if ((string?)parameter["in"] == "header")
            {
                headers.Add((name, dice.OneOf([(string?)parameter["schema"]!["example"] ?? "\"0a1b2c3d4e5f6071\"", "\"0\"", "*", "x y"])));
            }
        }
        if (_parameters.Any(parameter => (string?)parameter["in"] == "query"))
        {
            Relations.OfQuery(Path, query);
        }

        return Request(Filled(dice), query) with { Headers = headers, Body = Body(dice) };
    }

    /// <param name="turn">Which constraint.</param>
    /// <param name="dice">The rest.</param>
    public FuzzRequest Broken(int turn, Dice dice) => _broken[turn](dice);

    /// <summary>It is read in an answer, and holds for its question only: links are followed instead.</summary>
    private bool IsCursorOfList(string name) => name == "curseur" && !Path.Contains("/imports", StringComparison.Ordinal) && !Path.EndsWith("/historique", StringComparison.Ordinal);

    private List<string> Texts(string name, JsonObject parameter, Dice dice)
    {
        var schema = _contract.Schema(parameter["schema"]);
        if ((string?)schema["type"] != "array")
        {
            return [_known.OneOf(Path, name, dice) ?? _values.Make(schema, dice).ToString()];
        }

        return [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => _known.OneOf(Path, name, dice) ?? _values.Make(schema["items"], dice).ToString())];
    }

    private string Filled(Dice dice, string? replaced = null, string? value = null) => _parameters
        .Where(parameter => (string?)parameter["in"] == "path")
        .Aggregate(Path, (path, parameter) =>
        {
            var name = (string)parameter["name"]!;
            var text = name == replaced ? value!
                : name == "id_source" && IsPatch && replaced is null ? Known.Kept
                : IsDelete && name == "id_source" ? dice.OneOf(["a", "b", "c.d"])
                : (dice.Chance(80) ? _known.OneOf(Path, name, dice) : name is "source" or "x" or "y" ? _known.OneOf(Path, name, dice) : null)
                    ?? _values.Make(parameter["schema"], dice).ToString();

            return path.Replace($"{{{name}}}", Uri.EscapeDataString(text), StringComparison.Ordinal);
        });

    private bool IsDelete => _name.StartsWith("DELETE", StringComparison.Ordinal);

    private FuzzRequest Request(string path, Dictionary<string, List<string>> query)
    {
        var pairs = query.SelectMany(parameter => parameter.Value.Select(value => $"{parameter.Key}={Uri.EscapeDataString(value)}")).ToList();

        return new(_name, pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}") { Token = NeedsToken ? _known.Token : null, ContentType = _contentType };
    }

    private string? Body(Dice dice) => _contentType is null ? null : IsJson ? FuzzRequest.Json(Content(dice)) : _contentType.EndsWith("/json", StringComparison.Ordinal) ? """{"nom":{"colonne":"nom"}}""" : File(dice);

    private JsonObject Content(Dice dice)
    {
        var body = _values.Object(Schema, dice);
        Relations.OfBody(body, Schema["properties"]!.AsObject(), IsPatch, dice);

        return body;
    }

    private JsonObject Judged(Dice dice)
    {
        var body = Content(dice);
        Relations.OfJudgedBody(body, Schema["properties"]!.AsObject());

        return body;
    }

    private static string File(Dice dice) => Features.Imports.Importer.Header + Features.Imports.Importer.Row(Known.Kept) + string.Concat(Enumerable.Range(0, dice.Below(5)).Select(i => Features.Imports.Importer.Row($"f{i}")));

    private IEnumerable<Func<Dice, FuzzRequest>> BrokenParameters()
    {
        // The sheet is a page for people: addresses that they share carry the parameters of others.
        if (_name is not "GET /v1/orientation/fiche")
        {
            yield return dice => With(dice, "parametre_de_trop", ["1"], "unknown parameter");
        }
        var breaker = new ValueBreaker(_contract, isText: true);
        foreach (var parameter in _parameters)
        {
            var (place, name) = ((string?)parameter["in"], (string)parameter["name"]!);
            foreach (var broken in place is "query" or "path" ? breaker.Of(parameter["schema"]) : [])
            {
                yield return dice => place == "query"
                    ? With(dice, name, broken.Put(null) is JsonArray list ? [.. list.Select(item => item!.ToString())] : [broken.Put(null)!.ToString()], broken.Constraint)
                    : InPath(dice, name, broken);
            }
            if (place == "query" && (string?)_contract.Schema(parameter["schema"])["type"] != "array")
            {
                yield return dice => With(dice, name, [Texts(name, parameter, dice)[0], Texts(name, parameter, dice)[0]], "repeated");
            }
            if (place == "query" && ContractReader.Flag(parameter["required"]))
            {
                yield return dice => With(dice, name, [], "required");
            }
        }
    }

    private FuzzRequest With(Dice dice, string name, List<string> values, string constraint)
    {
        var query = _parameters.Where(parameter => (string?)parameter["in"] == "query" && ContractReader.Flag(parameter["required"]))
            .ToDictionary(parameter => (string)parameter["name"]!, parameter => Texts((string)parameter["name"]!, parameter, dice));
        query[name] = values;

        return Request(Filled(dice), query) with { Body = Body(dice), Broken = constraint, Culprit = name };
    }

    /// <summary>A segment that names nothing is an unknown resource; an empty one is another path.</summary>
    private FuzzRequest InPath(Dice dice, string name, Break broken) => broken.Put(null)!.ToString() is { Length: > 0 } text
        ? Request(Filled(dice, name, text), []) with { Body = Body(dice), Broken = $"{broken.Constraint} of the path's {name}" }
        : With(dice, "parametre_de_trop", ["1"], "unknown parameter");

    private IEnumerable<Func<Dice, FuzzRequest>> BrokenBodies()
    {
        if (!IsJson)
        {
            yield break;
        }
        foreach (var broken in new ValueBreaker(_contract, isText: false).Of(Schema))
        {
            yield return dice => Sending(dice, FuzzRequest.Json(broken.Put(Judged(dice))), broken.Constraint, broken.Place.Length > 0 ? broken.Place : null);
        }
        foreach (var (name, _) in Schema["properties"]!.AsObject().Where(property => IsPatch && !ContractReader.Flag(_contract.Schema(property.Value)["nullable"])))
        {
            yield return dice => Sending(dice, FuzzRequest.Json(new JsonObject { [name] = null }), "nullable", $"/{name}");
        }
        foreach (var text in new[] { "", "{", "null", "\"a\"", "{\"a\":1,\"a\":2}", "{\"nom\":\"\\ud800\"}" })
        {
            yield return dice => Sending(dice, text, "no JSON object", null);
        }
        yield return dice => Sending(dice, "a,b", "content type", null) with { ContentType = "text/csv" };
    }

    private FuzzRequest Sending(Dice dice, string body, string constraint, string? culprit) =>
        Request(Filled(dice), []) with { Body = body, Broken = constraint, Culprit = culprit };

    private IEnumerable<Func<Dice, FuzzRequest>> BrokenTokens()
    {
        if (NeedsToken)
        {
            yield return dice => Accepted(dice) with { Token = null, Broken = "no token" };
            yield return dice => Accepted(dice) with { Token = _known.ForeignToken, Broken = "another's token" };
            yield return dice => Accepted(dice) with { Token = "a.b.c", Broken = "no such token" };
        }
    }
}
