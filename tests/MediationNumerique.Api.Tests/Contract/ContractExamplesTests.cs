using System.Text.Json;
using MediationNumerique.Api.Tests.Contract.Gateway;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What integrators copy: every example of the contract is one that the contract accepts.</summary>
public sealed class ContractExamplesTests
{
    private static readonly JsonElement s_document =
        JsonElement.Parse(InlinedContract.Of(File.ReadAllText(RepositoryFiles.Path("openapi", "mediation-numerique.v1.json"))).ToJsonString());

    private static readonly SchemaSet s_schemas = new(s_document);

    [Fact]
    public void Every_example_of_a_parameter_is_accepted_by_its_schema()
    {
        var parameters = Parameters();

        Assert.True(parameters.Count > 100);
        Assert.All(parameters.Where(parameter => parameter.Child("example") is { ValueKind: not JsonValueKind.Null }), parameter => AssertAccepted(parameter.GetProperty("schema"), parameter.GetProperty("example"), parameter.GetProperty("name").GetString()!));
    }

    [Fact]
    public void Every_answer_that_is_not_a_page_or_a_file_of_all_data_has_an_example_of_its_type_that_its_schema_accepts()
    {
        var contents = Answers().ToList();

        Assert.True(contents.Count > 50);
        Assert.All(contents, content =>
        {
            var examples = content.Content.Children("examples").Select(example => s_schemas.Resolve(example.Value).GetProperty("value")).ToList();
            var isBinary = content.Content.GetProperty("schema").Text("format") == "binary";

            Assert.Equal(isBinary && content.Type is "text/html" or "application/json" or "application/geo+json" or "application/vnd.mapbox-vector-tile" or "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", examples.Count == 0);
            Assert.All(examples, example => AssertAccepted(content.Content.GetProperty("schema"), example, content.Operation));
        });
    }

    [Fact]
    public void Every_enumeration_that_requests_are_filled_in_with_has_an_example_of_its_values() =>
        Assert.All(
            Parameters().Select(parameter => parameter.GetProperty("schema")).Select(schema => schema.Child("items") ?? schema.Child("allOf")?[0] ?? schema).Where(schema => schema.Text("$ref") is not null),
            schema => AssertAccepted(schema, s_schemas.Resolve(schema).GetProperty("example"), schema.Text("$ref")!));

    [Fact]
    public void Every_example_of_a_header_is_accepted_by_its_schema() =>
        Assert.All(
            Components("headers"),
            header => AssertAccepted(header.Value.GetProperty("schema"), header.Value.GetProperty("schema").GetProperty("example"), header.Name));

    [Fact]
    public void Every_problem_has_an_example_of_its_status()
    {
        var problem = s_schemas.Of("#/components/schemas/Probleme");
        foreach (var (operation, status, content) in Problems())
        {
            var examples = content.Children("examples").Select(example => s_schemas.Resolve(example.Value).GetProperty("value")).ToList();

            Assert.True(examples.Count > 0, $"{operation} {status} has no example");
            Assert.All(examples, example =>
            {
                var report = new SchemaReport();
                problem.Check(example, report);
                Assert.Empty(report.Errors);
                Assert.Equal(status, example.GetProperty("status").ToString());
            });
        }
    }

    [Fact]
    public void Every_list_of_words_has_a_name_and_each_name_one_list() =>
        Assert.All(
            Parameters(),
            parameter => Assert.DoesNotContain("\"enum\"", parameter.GetProperty("schema").GetRawText(), StringComparison.Ordinal));

    private static void AssertAccepted(JsonElement schema, JsonElement example, string name)
    {
        var report = new SchemaReport();
        s_schemas.Of(schema).Check(example, report);

        Assert.True(report.Errors.Count == 0, $"{name}: {string.Join("; ", report.Errors)}");
    }

    private static List<JsonElement> Parameters() =>
        [.. Operations().Where(operation => operation.Value.TryGetProperty("parameters", out _)).SelectMany(operation => operation.Value.GetProperty("parameters").EnumerateArray())];

    private static List<JsonProperty> Components(string kind) => [.. s_document.GetProperty("components").GetProperty(kind).EnumerateObject()];

    private static IEnumerable<JsonProperty> Operations() =>
        s_document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject());

    private static IEnumerable<(string Operation, string Type, JsonElement Content)> Answers() =>
        from operation in Operations()
        from response in operation.Value.GetProperty("responses").EnumerateObject()
        from content in response.Value.Children("content")
        where response.Name[0] == '2'
        select (operation.Value.GetProperty("operationId").GetString()!, content.Name, content.Value);

    private static IEnumerable<(string Operation, string Status, JsonElement Content)> Problems() =>
        from operation in Operations()
        from response in operation.Value.GetProperty("responses").EnumerateObject()
        from content in response.Value.Children("content")
        where content.Name == "application/problem+json" && response.Name != "default"
        select (operation.Value.GetProperty("operationId").GetString()!, response.Name, content.Value);
}
