using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What integrators read: nothing in it goes without a text and an example.</summary>
public sealed class ContractTextsTests
{
    private static readonly JsonNode s_document =
        InlinedContract.Of(File.ReadAllText(RepositoryFiles.Path("openapi", "mediation-numerique.v1.json")));

    [Fact]
    public void It_is_OpenAPI_3_0() => Assert.StartsWith("3.0.", (string)s_document["openapi"]!, StringComparison.Ordinal);

    [Fact]
    public void Every_operation_has_an_id_of_its_own_and_a_French_summary()
    {
        var operations = Operations().ToList();

        Assert.Equal(52, operations.Count);
        Assert.Equal(operations.Count, operations.Select(o => (string)o.Node["operationId"]!).Distinct().Count());
        Assert.All(operations, o => Assert.Matches("^(lister|lire|orienter|creer|valider|declarer|modifier|supprimer|proposer)[A-Z][A-Za-z]+$", (string)o.Node["operationId"]!));
        Assert.All(operations, o => Assert.Matches("^(Chercher|Orienter|Télécharger|Importer|Vérifier|Lire|Lister|Déclarer|Décrire|Modifier|Supprimer|Proposer) ", (string)o.Node["summary"]!));
    }

    [Fact]
    public void Every_parameter_has_a_description_and_an_example_but_where_it_would_spoil_the_others() =>
        Assert.All(Parameters(), p =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)p.Node["description"]), $"{p.Name} has no description");
            Assert.Equal(IsNotToBeSentWithAllOthers(p.Name.Split(' ')), p.Node["example"] is null);
            Assert.True(p.Node["schema"] is not null, $"{p.Name} has no schema");
        });

    [Fact]
    public void Every_property_has_a_description_but_in_a_patch_which_has_the_fields_of_the_whole() =>
        Assert.All(Properties(), p => Assert.True(p.Name.Contains("Partiel.", StringComparison.Ordinal) || p.Node["description"] is not null, $"{p.Name} has no description"));

    [Fact]
    public void Nothing_that_is_read_is_null_and_in_what_is_sent_all_that_is_not_compulsory_may_be() =>
        Assert.All(Properties(), p => Assert.Equal(
            IsOptionalInABody(p.Name.Split('.'), p.Node) || (p.Name.StartsWith("ObjetGeoJson", StringComparison.Ordinal) && p.Name.EndsWith(".geometry", StringComparison.Ordinal)),
            p.Node["nullable"] is not null));

    [Fact]
    public void Whatever_is_sent_says_how_much_it_may_be()
    {
        var sent = s_document["components"]!["schemas"]!.AsObject().Where(schema => IsSent(schema.Key)).SelectMany(schema => schema.Value!["properties"]!.AsObject().Select(property => ($"{schema.Key}.{property.Key}", property.Value!)))
            .Concat(Parameters().Select(parameter => (parameter.Name, parameter.Node["schema"]!)))
            .Concat(Operations().SelectMany(o => (o.Node["requestBody"]?["content"]?.AsObject() ?? []).Select(type => ($"{o.Name} {type.Key}", type.Value!["schema"]!))));

        Assert.All(sent, value => Assert.True(IsBounded(value.Item2), $"{value.Item1} has no bound"));
    }

    [Fact]
    public void Every_enumeration_of_the_schema_is_one_component_with_all_its_values()
    {
        foreach (var enumeration in Enumeration.All)
        {
            var component = s_document["components"]!["schemas"]![enumeration.Type.Name];

            Assert.Equal(enumeration.Values.Select(v => v.Valeur), component!["enum"]!.AsArray().Select(v => (string)v!));
        }
    }

    [Fact]
    public void Every_error_status_is_a_problem() =>
        Assert.All(Operations(), o =>
        {
            var errors = o.Node["responses"]!.AsObject().Where(r => r.Key[0] is '4' or '5').ToList();

            Assert.Contains(errors, r => r.Key == "400");
            Assert.All(errors, r => Assert.Equal("#/components/schemas/Probleme", (string)r.Value!["content"]!["application/problem+json"]!["schema"]!["$ref"]!));
        });

    [Fact]
    public void Every_body_has_a_description_and_its_types() =>
        Assert.All(Operations().Where(o => o.Name.StartsWith("post ", StringComparison.Ordinal)), o =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)o.Node["requestBody"]!["description"]), o.Name);
            Assert.NotEmpty(o.Node["requestBody"]!["content"]!.AsObject());
        });

    [Fact]
    public void Every_tag_is_described() =>
        Assert.All(Operations(), o => Assert.Contains(
            s_document["tags"]!.AsArray(), tag => (string)tag!["name"]! == (string)o.Node["tags"]![0]! && tag["description"] is not null));

    private static bool IsSent(string schema) =>
        schema.EndsWith("Partiel", StringComparison.Ordinal) || Component(schema)["additionalProperties"] is JsonValue closed && !(bool)closed;

    private static bool IsOptionalInABody(string[] name, JsonNode property) => name is [var schema, var field]
        && IsSent(schema) && !schema.EndsWith("Criteres", StringComparison.Ordinal) && property["readOnly"] is null
        && !Component(schema.Replace("Partiel", "", StringComparison.Ordinal))["required"]!.AsArray().Any(required => (string)required! == field);

    private static bool IsBounded(JsonNode schema) => (string?)schema["type"] switch
    {
        "string" => schema["enum"] is not null || schema["maxLength"] is not null,
        "array" => schema["maxItems"] is not null && IsBounded(schema["items"]!),
        "integer" or "number" => schema["minimum"] is not null && schema["maximum"] is not null,
        _ => true,
    };

    /// <summary>Tools fill in what has an example: a cursor is of one list, a condition of one state, and two points exclude each other.</summary>
    private static bool IsNotToBeSentWithAllOthers(string[] parameter) => parameter switch
    {
        [_, _, "curseur" or "If-Match"] => true,
        ["put" or "patch" or "delete", _, "If-None-Match"] => true,
        [_, "/v1/orientation", "pres_de"] or [_, "/v1/territoires", "point"] => true,
        [_, var path, "pres_de_commune"] => path != "/v1/orientation",
        _ => false,
    };

    private static IEnumerable<(string Name, JsonNode Node)> Operations() =>
        s_document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(o => ($"{o.Key} {path.Key}", o.Value!)));

    private static IEnumerable<(string Name, JsonNode Node)> Parameters() =>
        Operations().SelectMany(o => (o.Node["parameters"]?.AsArray() ?? []).Select(p => ($"{o.Name} {p!["name"]}", p!)));

    private static IEnumerable<(string Name, JsonNode Node)> Properties() =>
        s_document["components"]!["schemas"]!.AsObject()
            .SelectMany(s => (s.Value!["properties"]?.AsObject() ?? []).Select(p => ($"{s.Key}.{p.Key}", p.Value!)));

    private static JsonNode Component(string reference) => s_document["components"]!["schemas"]![reference.Split('/')[^1]]!;
}
