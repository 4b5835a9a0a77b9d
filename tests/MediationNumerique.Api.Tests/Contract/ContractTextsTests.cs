using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What integrators read: nothing in it goes without a text and an example.</summary>
public sealed class ContractTextsTests
{
    private static readonly JsonNode s_document =
        JsonNode.Parse(File.ReadAllText(RepositoryFiles.Path("openapi", "mediation-numerique.v1.json")))!;

    [Fact]
    public void It_is_OpenAPI_3_0() => Assert.StartsWith("3.0.", (string)s_document["openapi"]!, StringComparison.Ordinal);

    [Fact]
    public void Every_operation_has_an_id_of_its_own_and_a_French_summary()
    {
        var operations = Operations().ToList();

        Assert.Equal(42, operations.Count);
        Assert.Equal(operations.Count, operations.Select(o => (string)o.Node["operationId"]!).Distinct().Count());
        Assert.All(operations, o => Assert.Matches("^(lister|lire|orienter|creer|valider|declarer|modifier|supprimer)[A-Z][A-Za-z]+$", (string)o.Node["operationId"]!));
        Assert.All(operations, o => Assert.Matches("^(Chercher|Orienter|Télécharger|Importer|Vérifier|Lire|Lister|Déclarer|Décrire|Modifier|Supprimer) ", (string)o.Node["summary"]!));
    }

    [Fact]
    public void Every_parameter_has_a_description_and_an_example() =>
        Assert.All(Parameters(), p =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)p.Node["description"]), $"{p.Name} has no description");
            Assert.True(p.Node["example"] is not null, $"{p.Name} has no example");
            Assert.True(p.Node["schema"] is not null, $"{p.Name} has no schema");
        });

    [Fact]
    public void Every_property_has_a_description_and_an_example_of_its_own_or_of_its_type() =>
        Assert.All(Properties(), p =>
        {
            Assert.False(string.IsNullOrWhiteSpace((string?)p.Node["description"]), $"{p.Name} has no description");
            Assert.True(p.Node["example"] is not null || IsMadeOfObjects(p.Node), $"{p.Name} has no example");
        });

    [Fact]
    public void Nothing_is_nullable_since_what_is_unknown_is_left_out_but_in_a_patch_where_null_removes_what_is_not_compulsory() =>
        Assert.All(Properties(), p => Assert.Equal(IsRemovable(p.Name.Split('.')), p.Node["nullable"] is not null));

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

    private static bool IsRemovable(string[] name) => name is [var schema, var property]
        && schema.EndsWith("Partiel", StringComparison.Ordinal)
        && !Component(schema[..^"Partiel".Length])["required"]!.AsArray().Any(required => (string)required! == property);

    private static IEnumerable<(string Name, JsonNode Node)> Operations() =>
        s_document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(o => ($"{o.Key} {path.Key}", o.Value!)));

    private static IEnumerable<(string Name, JsonNode Node)> Parameters() =>
        Operations().SelectMany(o => (o.Node["parameters"]?.AsArray() ?? []).Select(p => ($"{o.Name} {p!["name"]}", p!)));

    private static IEnumerable<(string Name, JsonNode Node)> Properties() =>
        s_document["components"]!["schemas"]!.AsObject()
            .SelectMany(s => (s.Value!["properties"]?.AsObject() ?? []).Select(p => ($"{s.Key}.{p.Key}", p.Value!)));

    /// <summary>Then its own properties have the examples; an enumeration has its example beside its values.</summary>
    private static bool IsMadeOfObjects(JsonNode schema) => (schema["allOf"]?[0] ?? schema["items"] ?? schema["additionalProperties"]) switch
    {
        { } inner when inner["$ref"] is { } reference => Component((string)reference!)["properties"] is not null || Component((string)reference!)["example"] is not null,
        { } inner => IsMadeOfObjects(inner),
        null => false,
    };

    private static JsonNode Component(string reference) => s_document["components"]!["schemas"]![reference.Split('/')[^1]]!;
}
