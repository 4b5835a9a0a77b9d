using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Tests.Intake.One;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.OpenApi;

namespace MediationNumerique.Api.Tests.Contract;

/// <summary>What tools send that fill in each example of the contract: all parameters at once, and the body.</summary>
public sealed class SentExamplesTests(SentExamplesTests.OwnApi api) : IClassFixture<SentExamplesTests.OwnApi>
{
    private static readonly string[] s_order = ["get", "post", "put", "patch", "delete"];

    [Fact]
    public async Task Every_operation_succeeds_with_all_its_examples()
    {
        var token = api.Token(["demonstration"], [Portees.LieuxEcrire, Portees.Administrer]);
        var contract = InlinedContract.Of(await api.Client.GetStringAsync("/openapi/v1.json"));
        var operations = contract["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => (Path: path.Key, Method: operation.Key, Node: operation.Value!)))
            // The id of an import is the server's: it can be no example. A correspondence is there once it was sent.
            .Where(operation => (string)operation.Node["operationId"]! is not ("lireImport" or "lireCorrespondance"))
            .OrderBy(operation => Array.IndexOf(s_order, operation.Method))
            .ToList();
        var failures = new List<string>();
        foreach (var (path, method, node) in operations)
        {
            var bodies = node["requestBody"]?["content"]?.AsObject().Select(content => (content.Key, content.Value!["example"])).Where(body => body.Item2 is not null).ToList() ?? [];
            foreach (var (type, body) in bodies.DefaultIfEmpty())
            {
                using var request = Request(path, method, node, type, body);
                request.Headers.Authorization = new("Bearer", token);
                using var answer = await api.Client.SendAsync(request);
                if (!answer.IsSuccessStatusCode)
                {
                    failures.Add($"{method} {request.RequestUri} {type}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                }
            }
        }

        Assert.True(operations.Count > 40);
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static HttpRequestMessage Request(string path, string method, JsonNode operation, string? type, JsonNode? body)
    {
        var query = new List<string>();
        var headers = new List<(string Name, string Value)>();
        foreach (var parameter in operation["parameters"]!.AsArray().Where(parameter => parameter!["example"] is not null))
        {
            var name = (string)parameter!["name"]!;
            var value = TextOf(parameter["example"]!);
            switch ((string)parameter["in"]!)
            {
                case "path":
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
                    break;
                case "query":
                    query.Add($"{name}={Uri.EscapeDataString(value)}");
                    break;
                default:
                    headers.Add((name, value));
                    break;
            }
        }
        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), $"{path}{(query.Count == 0 ? "" : "?")}{string.Join('&', query)}");
        headers.ForEach(header => Assert.True(request.Headers.TryAddWithoutValidation(header.Name, header.Value)));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body is JsonValue text ? (string)text! : body.ToJsonString()));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(type!);
        }

        return request;
    }

    private static string TextOf(JsonNode example) => example is JsonArray values
        ? string.Join(',', values.Select(value => TextOf(value!)))
        : Convert.ToString(example.GetValue<object>(), CultureInfo.InvariantCulture)!;

    public sealed class OwnApi : WritableApi;
}
