using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Guides;

/// <summary>
/// An index of the documentation for programs that read text, in the form that https://llmstxt.org describes: a title, a
/// summary, lists of links. All of it comes from the contract, the guides and the types of problems.
/// </summary>
internal static class LlmsEndpoints
{
    public static void MapLlms(this IEndpointRouteBuilder app) => app.MapGet("/llms.txt", Get).ExcludeFromDescription();

    private static ContentHttpResult Get(HttpRequest request, OpenApiFiles files) =>
        TypedResults.Text(Write(files.Last.Document, PublicUrl.Of(request, "")), "text/plain; charset=utf-8");

    private static string Write(JsonNode contract, string api)
    {
        var info = contract["info"]!;
        var (summary, rules) = Split((string)info["description"]!);
        var text = new StringBuilder($"# {info["title"]}\n\n> {summary}\n\n{rules}\n");

        AddSection(text, "Contrat",
        [
            ($"OpenAPI {contract["openapi"]}", $"{api}/openapi/v1.json", "le contrat entier, à donner à un générateur de client"),
            ("Documentation interactive", $"{api}/documentation", "essayer chaque opération dans un navigateur"),
            ("Conditions d’utilisation", $"{api}/conditions", "licence, débit, contact"),
        ]);
        AddSection(text, "Guides", Guide.All.Select(guide => (guide.Titre, $"{api}{guide.Path}", guide.Resume)));
        foreach (var tag in contract["tags"]!.AsArray())
        {
            AddSection(text, (string)tag!["name"]!, Operations(contract, (string)tag["name"]!, api));
        }
        AddSection(text, "Problèmes", ProblemType.All.Select(type => (type.Slug, $"{api}/problemes/{type.Slug}", $"{type.Status}. {type.Title}")));

        return text.ToString();
    }

    /// <summary>The operations of a tag; each link points into the contract, where a program finds all of it.</summary>
    private static IEnumerable<(string Name, string Url, string Notes)> Operations(JsonNode contract, string tag, string api) =>
        from path in contract["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where (string)operation.Value!["tags"]![0]! == tag
        let pointer = path.Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)
            .Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", $"{api}/openapi/v1.json#/paths/{pointer}/{operation.Key}", (string)operation.Value["summary"]!);

    private static void AddSection(StringBuilder text, string title, IEnumerable<(string Name, string Url, string Notes)> links)
    {
        text.Append("\n## ").Append(title).Append("\n\n");
        foreach (var (name, url, notes) in links)
        {
            text.Append("- [").Append(name).Append("](").Append(url).Append("): ").Append(notes).Append('\n');
        }
    }

    /// <summary>The first paragraph, on one line, and the rest.</summary>
    private static (string Summary, string Rules) Split(string description) =>
        description.ReplaceLineEndings("\n").Split("\n\n", 2) is [var first, var rest] ? (first.Replace('\n', ' '), rest) : (description, "");
}
