using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Xunit.Sdk;

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>The gateway itself: it lets through what the contract says, and nothing else.</summary>
public sealed class StrictGatewayTests
{
    private const string Good = """{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","nature":"lieu","jour":"2026-03-01","rang":3}""";

    private static readonly CommittedContract s_contract = new(JsonElement.Parse("""
        {
          "paths": {
            "/v1/choses/{id}": { "get": { "responses": {
              "200": { "headers": { "ETag": { "$ref": "#/components/headers/ETag" }, "Link": { "schema": { "type": "string" } } },
                       "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Chose" } } } },
              "204": {} } } },
            "/v1/choses/premiere": { "get": { "responses": { "204": {} } } }
          },
          "components": {
            "headers": { "ETag": { "required": true, "schema": { "type": "string" } } },
            "schemas": {
              "Probleme": { "type": "object", "additionalProperties": false, "properties": { "status": { "type": "integer" } } },
              "Nature": { "type": "string", "enum": ["lieu", "service"] },
              "Chose": {
                "type": "object", "required": ["id", "nom"], "additionalProperties": false,
                "properties": {
                  "id": { "type": "string", "format": "uuid" },
                  "nom": { "type": "string", "minLength": 1, "maxLength": 5, "pattern": "^[A-Z]" },
                  "nature": { "allOf": [ { "$ref": "#/components/schemas/Nature" } ] },
                  "jour": { "type": "string", "format": "date", "nullable": true },
                  "rang": { "type": "integer", "format": "int32", "minimum": 1, "maximum": 9 },
                  "parts": { "type": "array", "maxItems": 2, "items": { "$ref": "#/components/schemas/Chose" } },
                  "notes": { "type": "object", "additionalProperties": { "type": "boolean" } }
                }
              }
            }
          }
        }
        """));

    [Theory]
    [InlineData(Good)]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","jour":null,"notes":{"a":true}}""")]
    [InlineData($$"""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","parts":[{{Good}}]}""")]
    public async Task What_the_contract_says_passes(string body) => Assert.Equal(HttpStatusCode.OK, await AskAsync(body));

    [Theory]
    [InlineData("""{"nom":"Un"}""", "lacks id")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","autre":1}""", "autre is not declared")]
    [InlineData("""{"id":"cae3c4ea","nom":"Un"}""", "is no uuid")]
    [InlineData("""{"id":null,"nom":"Un"}""", "is Null, not string")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"un"}""", "does not match")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":""}""", "has 0 characters")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Trop long"}""", "has 9 characters")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","nature":"autre"}""", "enumeration")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","jour":"2026-02-30"}""", "is no date")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","rang":1.5}""", "is no integer")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","rang":10}""", "from 1 to 9")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","parts":[{"nom":"Un"}]}""", "parts.[] lacks id")]
    [InlineData("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969","nom":"Un","notes":{"a":1}}""", "notes.a is Number")]
    [InlineData("[]", "is Array, not object")]
    [InlineData("", "there is no body")]
    public async Task Another_body_does_not_pass(string body, string why) => await RefusedAsync(why, Answer(body));

    [Fact]
    public async Task Another_status_header_or_content_type_does_not_pass()
    {
        await RefusedAsync("does not declare this status", Answer(Good, HttpStatusCode.Accepted));
        await RefusedAsync("ETag is required", Answer(Good, etag: null));
        await RefusedAsync("X-Autre is not declared", Answer(Good, header: "X-Autre"));
        await RefusedAsync("text/html", Answer(Good, type: "text/html"));
        await RefusedAsync("none is declared", Answer(Good, HttpStatusCode.NoContent, etag: null));
    }

    [Fact]
    public async Task What_is_compulsory_is_so_whatever_fields_are_asked_for()
    {
        var answer = Answer("""{"id":"cae3c4ea-f1c5-5c88-bf5e-74fb40920969"}""");

        await RefusedAsync("lacks nom", answer, "/v1/choses/1?champs=id");
    }

    [Fact]
    public async Task What_is_not_in_the_contract_must_get_404_or_405()
    {
        await RefusedAsync("404 was expected", Answer(Good), "/v1/autres");
        await RefusedAsync("Allow is missing", Answer("{}", HttpStatusCode.MethodNotAllowed), "/v1/choses/1", HttpMethod.Put);
        await RefusedAsync("detail is not declared", Answer("""{"detail":""}""", HttpStatusCode.NotFound), "/v1/autres");

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(Answer("""{"status":404}""", HttpStatusCode.NotFound), "/v1/autres"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(Answer("what is not the contract's"), "/documentation"));
    }

    [Fact]
    public async Task The_most_literal_path_is_the_one()
    {
        await RefusedAsync("does not declare this status", Answer(Good), "/v1/choses/premiere");

        Assert.Equal(HttpStatusCode.OK, await AskAsync(Answer(Good), "/v1/CHOSES/x/../1/"));
    }

    [Fact]
    public void A_word_that_the_gateway_does_not_know_is_not_passed_over()
    {
        var schemas = new SchemaSet(default);

        Assert.Throws<NotSupportedException>(() => schemas.Of(JsonElement.Parse("""{"type":"string","oneOf":[]}""")));
    }

    private static HttpResponseMessage Answer(
        string body, HttpStatusCode status = HttpStatusCode.OK, string? etag = "\"1\"", string? header = null, string type = "application/json")
    {
        var answer = new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        answer.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        if (etag is not null)
        {
            answer.Headers.ETag = new EntityTagHeaderValue(etag);
        }
        if (header is not null)
        {
            answer.Headers.Add(header, "1");
        }

        return answer;
    }

    private static Task<HttpStatusCode> AskAsync(string body) => AskAsync(Answer(body));

    private static async Task<HttpStatusCode> AskAsync(HttpResponseMessage answer, string url = "/v1/choses/1", HttpMethod? method = null)
    {
        using var client = new HttpClient(new StrictGateway(s_contract) { InnerHandler = new Always(answer) }) { BaseAddress = new("http://localhost") };
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, url);
        using var received = await client.SendAsync(request);

        return received.StatusCode;
    }

    private static async Task RefusedAsync(string why, HttpResponseMessage answer, string url = "/v1/choses/1", HttpMethod? method = null)
    {
        var refusal = await Assert.ThrowsAsync<XunitException>(() => AskAsync(answer, url, method));

        Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Always(HttpResponseMessage answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer);
    }
}
