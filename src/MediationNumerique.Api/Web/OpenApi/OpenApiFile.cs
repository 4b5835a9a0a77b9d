using System.Buffers;
using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;
using Asp.Versioning.ApiExplorer;
using MediationNumerique.Api.Web.Caching;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The contract of each version: in OpenAPI 3.0, which generators read best, and in 3.1, both in JSON and in YAML.</summary>
internal sealed class OpenApiFiles(ISwaggerProvider swagger, IApiVersionDescriptionProvider versions)
{
    private readonly Dictionary<string, OpenApiFile> _files = versions.ApiVersionDescriptions
        .SelectMany(version => OpenApiFile.All(swagger, version.GroupName))
        .ToDictionary(file => file.Name);

    /// <summary>Of the last version.</summary>
    public OpenApiFile Last => _files[$"{versions.ApiVersionDescriptions[^1].GroupName}.json"];

    /// <summary>The same in 3.1, whose schemas are JSON Schemas.</summary>
    public OpenApiFile LastIn31 => _files[$"{versions.ApiVersionDescriptions[^1].GroupName}-3.1.json"];

    /// <param name="name">As <c>v1.json</c>, <c>v1-3.1.yaml</c>.</param>
    public OpenApiFile? Find(string name) => _files.GetValueOrDefault(name);
}

/// <summary>A contract as a file, made at the first request and kept.</summary>
internal sealed class OpenApiFile
{
    private readonly Lazy<byte[]> _bytes;
    private readonly Lazy<byte[]> _interactive;
    private readonly string _contentType;

    private OpenApiFile(string name, ISwaggerProvider swagger, string version, Action<OpenApiDocument, IOpenApiWriter> serialize)
    {
        Name = name;
        var isYaml = name.EndsWith(".yaml", StringComparison.Ordinal);
        _contentType = isYaml ? "application/yaml; charset=utf-8" : "application/json; charset=utf-8";
        _bytes = new(() => Write(swagger.GetSwagger(version), serialize, isYaml));
        _interactive = new(() => InteractiveContract.Of(_bytes.Value));
    }

    public string Name { get; }

    private static readonly (string Suffix, Action<OpenApiDocument, IOpenApiWriter> Serialize)[] s_forms =
    [
        ("", (document, writer) => document.SerializeAsV3(writer)),
        ("-3.1", (document, writer) => document.SerializeAsV31(writer)),
    ];

    /// <summary>A copy of it, to read.</summary>
    public JsonNode Document => JsonNode.Parse(_bytes.Value)!;

    public IResult Result => new FileResult(_bytes.Value, _contentType);

    /// <summary>For the documentation page.</summary>
    public IResult InteractiveResult => new FileResult(_interactive.Value, _contentType);

    public static IEnumerable<OpenApiFile> All(ISwaggerProvider swagger, string version) =>
        from extension in (string[])["json", "yaml"]
        from form in s_forms
        select new OpenApiFile($"{version}{form.Suffix}.{extension}", swagger, version, form.Serialize);

    private static byte[] Write(OpenApiDocument document, Action<OpenApiDocument, IOpenApiWriter> serialize, bool isYaml)
    {
        using var text = new StringWriter();
        serialize(document, isYaml ? new OpenApiYamlWriter(text) : new OpenApiJsonWriter(text));

        return Encoding.UTF8.GetBytes(isYaml ? text.ToString().ReplaceLineEndings("\n") : ShortLines.Format(JsonNode.Parse(text.ToString())!));
    }

    /// <summary>Generated clients call the instance that they were generated from, and its pages are where it is.</summary>
    private sealed class FileResult(byte[] bytes, string contentType) : WrittenResult
    {
        private static readonly byte[] s_instance = Encoding.UTF8.GetBytes(ContractInfo.Instance);

        protected override string ContentType => contentType;

        protected override ulong Hash(HttpContext http)
        {
            var hash = new XxHash3();
            hash.Append(bytes);
            hash.Append(AddressOf(http));

            return hash.GetCurrentHashAsUInt64();
        }

        protected override ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
        {
            var address = AddressOf(http);
            var rest = bytes.AsSpan();
            while (rest.IndexOf(s_instance) is >= 0 and var at)
            {
                buffer.Write(rest[..at]);
                buffer.Write(address);
                rest = rest[(at + s_instance.Length)..];
            }
            buffer.Write(rest);

            return ValueTask.CompletedTask;
        }

        private static byte[] AddressOf(HttpContext http) => Encoding.UTF8.GetBytes(PublicUrl.Of(http.Request, ""));
    }
}
