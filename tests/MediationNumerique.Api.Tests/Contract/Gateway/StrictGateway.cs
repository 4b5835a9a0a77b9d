using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Xunit.Sdk;

namespace MediationNumerique.Api.Tests.Contract.Gateway;

/// <summary>
/// Stands between the tests and the API, as a strict gateway would between a client and the API: an answer that is not in
/// the contract does not pass, and fails the test that asked for it. Four kinds of requests are let through, each for a
/// reason: what is not under <c>/v1</c> is not the contract's; a path that it does not have must get 404; a method that it
/// does not have must get 405, but the questions that browsers ask first (OPTIONS); and what the server itself cannot read
/// never reaches the API.
/// </summary>
internal sealed class StrictGateway(CommittedContract? contract = null) : DelegatingHandler
{
    /// <summary>While the contract is written again, answers are ahead of it.</summary>
    private static readonly bool s_isBeingWritten = Environment.GetEnvironmentVariable("MEDNUM_UPDATE_CONTRACT") == "1";

    /// <summary>What the default answer stands for; any other status is declared by name.</summary>
    private static readonly HttpStatusCode[] s_ofAnyServer =
        [HttpStatusCode.RequestTimeout, HttpStatusCode.RequestUriTooLong, HttpStatusCode.InternalServerError, HttpStatusCode.ServiceUnavailable];

    private readonly CommittedContract _contract = contract ?? CommittedContract.Instance;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (s_isBeingWritten || !request.RequestUri!.AbsolutePath.StartsWith("/v1/", StringComparison.OrdinalIgnoreCase) || request.Method == HttpMethod.Options)
        {
            return answer;
        }
        var body = await ReadAsync(answer, cancellationToken);
        var errors = IsOfTheServer(answer, body) ? [] : Judge(request, answer, body).ToList();

        return errors.Count == 0 ? answer : throw new XunitException(
            $"{request.Method} {request.RequestUri.PathAndQuery} answered {(int)answer.StatusCode}, not as the contract says:\n{string.Join('\n', errors)}");
    }

    /// <summary>HTTP that is not HTTP: the server answers 400 without a body, and hangs up.</summary>
    private static bool IsOfTheServer(HttpResponseMessage answer, byte[] body) =>
        answer is { StatusCode: HttpStatusCode.BadRequest, Headers.ConnectionClose: true } && body.Length == 0;

    private IEnumerable<string> Judge(HttpRequestMessage request, HttpResponseMessage answer, byte[] body)
    {
        var path = _contract.Find(request.RequestUri!.AbsolutePath);
        var method = request.Method == HttpMethod.Head ? "GET" : request.Method.Method;
        if (path is null || !path.Operations.TryGetValue(method, out var operation))
        {
            return JudgeUnknown(answer, body, path is null ? HttpStatusCode.NotFound : HttpStatusCode.MethodNotAllowed);
        }
        if (answer.StatusCode is HttpStatusCode.OK && method == "GET" && answer.Content.Headers.ContentType?.MediaType is { } form)
        {
            operation = _contract.FormOf(request.RequestUri.AbsolutePath.TrimEnd('/'), form) ?? operation;
        }
        if (!operation.Responses.TryGetValue((int)answer.StatusCode, out var declared)
            && (!s_ofAnyServer.Contains(answer.StatusCode) || (declared = operation.Other) is null))
        {
            return [$"{operation.Name} does not declare this status"];
        }
        var report = new SchemaReport(isWhole: !request.RequestUri.Query.Contains("champs=", StringComparison.Ordinal));

        return AnswerHeaders.Judge(answer, declared, operation.Other).Concat(JudgeBody(request, answer, declared, body, report));
    }

    private IEnumerable<string> JudgeUnknown(HttpResponseMessage answer, byte[] body, HttpStatusCode expected)
    {
        // An address may be too long before it is unknown.
        if (answer.StatusCode != expected && answer.StatusCode is not HttpStatusCode.RequestUriTooLong)
        {
            yield return $"the contract does not have this {(expected is HttpStatusCode.NotFound ? "path" : "method")}: {(int)expected} was expected";
        }
        if (expected is HttpStatusCode.MethodNotAllowed && answer.Content.Headers.Allow.Count == 0)
        {
            yield return "the header Allow is missing";
        }
        foreach (var error in body.Length == 0 ? [] : JudgeJson(_contract.Problem, body, new()))
        {
            yield return error;
        }
    }

    private static IEnumerable<string> JudgeBody(HttpRequestMessage request, HttpResponseMessage answer, ContractResponse declared, byte[] body, SchemaReport report)
    {
        if (declared.Content.Count == 0)
        {
            return body.Length == 0 ? [] : ["there is a body, and none is declared"];
        }
        if (answer.StatusCode is HttpStatusCode.PartialContent)
        {
            // A part of a file is nothing that a schema describes.
            return [];
        }
        if (body.Length == 0)
        {
            return request.Method == HttpMethod.Head || IsMinimal(answer) || IsNoLine(answer) ? [] : ["there is no body, and one is declared"];
        }
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (!declared.Content.TryGetValue(type, out var schema))
        {
            return [$"the content type \"{type}\" is not declared"];
        }

        return !schema.IsFile && (type == "application/json" || type.EndsWith("+json", StringComparison.Ordinal)) ? JudgeJson(schema, body, report) : [];
    }

    private static IEnumerable<string> JudgeJson(SchemaCheck schema, byte[] body, SchemaReport report)
    {
        using var json = JsonDocument.Parse(body);
        schema.Check(json.RootElement, report);

        return report.Errors;
    }

    /// <summary>No row is no line.</summary>
    private static bool IsNoLine(HttpResponseMessage answer) =>
        answer is { StatusCode: HttpStatusCode.OK, Content.Headers.ContentType.MediaType: "application/x-ndjson" };

    private static bool IsMinimal(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Preference-Applied", out var applied) && applied.Contains("return=minimal");

    /// <summary>The body as it was before it was compressed. The client can still read it.</summary>
    private static async Task<byte[]> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
        var coding = answer.Content.Headers.ContentEncoding.SingleOrDefault();
        if (coding is null || body.Length == 0 || answer.StatusCode is HttpStatusCode.PartialContent)
        {
            return body;
        }
        using var sent = new MemoryStream(body);
        await using Stream plain = coding == "br" ? new BrotliStream(sent, CompressionMode.Decompress) : new GZipStream(sent, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await plain.CopyToAsync(bytes, cancellationToken);

        return bytes.ToArray();
    }
}
