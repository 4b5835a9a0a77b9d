using System.IO.Hashing;
using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Caching;
using MediationNumerique.Api.Schema.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>The contract as a file, made at the first request and kept.</summary>
internal sealed class OpenApiFile(ISwaggerProvider swagger)
{
    private const int FewResults = 10;

    private const string Links = "[Accueil](/) · [Guides](/guides) · [Problèmes](/problemes)";

    private readonly Lazy<byte[]> _json = new(() => Write(swagger));
    private readonly Lazy<byte[]> _interactive = new(() => ForTrying(Write(swagger)));

    /// <summary>A copy of it, to read.</summary>
    public JsonNode Document => JsonNode.Parse(_json.Value)!;

    public IResult Result => new FileResult(_json.Value);

    /// <summary>
    /// For the documentation page, which fills its form with examples: with every optional filter filled in, the first
    /// try would find nothing. Pages are short, since a browser shows them whole.
    /// </summary>
    public IResult InteractiveResult => new FileResult(_interactive.Value);

    private static byte[] Write(ISwaggerProvider swagger)
    {
        using var text = new StringWriter();
        swagger.GetSwagger(OpenApiRegistration.Version).SerializeAsV3(new OpenApiJsonWriter(text));

        return Encoding.UTF8.GetBytes(text.ToString().ReplaceLineEndings("\n") + "\n");
    }

    private static byte[] ForTrying(byte[] json)
    {
        var document = JsonNode.Parse(json)!;
        document["info"]!["description"] = $"{Links}\n\n{document["info"]!["description"]}";
        var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);
        foreach (var parameter in operations.SelectMany(operation => operation["parameters"]?.AsArray() ?? []))
        {
            if ((string)parameter!["name"]! == "limite")
            {
                parameter["example"] = FewResults;
            }
            else if (parameter["required"] is null)
            {
                parameter.AsObject().Remove("example");
                // The page would send it, where the API chooses by the other parameters.
                parameter["schema"]!.AsObject().Remove("default");
            }
        }

        // The host of an example is nowhere allowed: with it, describing a source would be refused.
        document["components"]!["schemas"]!["SourceDeclaree"]!["example"] = SourceWithoutHarvest();

        return Encoding.UTF8.GetBytes(document.ToJsonString(JsonConventions.NewOptions()));
    }

    private static JsonObject SourceWithoutHarvest() => new()
    {
        ["nom"] = "Démonstration",
        ["description"] = "Des lieux fictifs, pour essayer l’API.",
        ["licence"] = "Licence Ouverte 2.0",
        ["contact"] = "donnees@hub.example",
    };

    private sealed class FileResult(byte[] json) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            if (EntityTag.IsNotModified(httpContext, XxHash3.HashToUInt64(json)))
            {
                return;
            }
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = json.Length;
            await httpContext.Response.BodyWriter.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
