using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Html;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>Where a client starts: what there is, and where; and what it may rely on.</summary>
internal static class LandingPage
{
    private const string Title = "Lieux et services de médiation numérique";

    private const string Description =
        "Les lieux et services de médiation numérique de France pour QGIS, GDAL et tout logiciel qui parle OGC API Features. La lecture est libre. Les données sont sous la licence de leur source, le plus souvent la Licence Ouverte 2.0.";

    public static DocumentResult Landing(HttpRequest request)
    {
        var links = new OgcLinks(request);
        OgcLink[] onward =
        [
            links.Link("service-desc", Media.OpenApi, "La description de cette API, pour les programmes", "/api"),
            links.Link("service-doc", Media.Html, "La description de cette API, à lire", "/api?f=html"),
            links.Link("conformance", Media.Json, "Les classes de conformité", "/conformance"),
            links.Link("data", Media.Json, "Les collections", "/collections"),
            new("license", Media.Html, "Les conditions d’utilisation", Web.PublicUrl.Of(request, "/conditions")),
        ];

        return new(
            Media.Json,
            self => new() { ["title"] = Title, ["description"] = Description, ["links"] = OgcLinks.ToJson(self.Concat(onward)) },
            () => new(Title, $"""
                <p>{OgcHtml.Text(Description)}</p>
                <ul>
                <li><a href="{links.Url("/collections?f=html")}">Les collections</a> : les lieux et les services, sur une carte et en liste</li>
                <li><a href="{links.Url("/api?f=html")}">La description de cette API</a></li>
                <li><a href="{links.Url("/conformance?f=html")}">Les classes de conformité</a></li>
                </ul>
                <h2>Dans QGIS</h2>
                <p>Couche, Ajouter une couche, WFS / OGC API – Features, Nouveau. L’adresse à donner : <code>{OgcHtml.Text(links.Url())}</code></p>
                <h2>Avec GDAL</h2>
                <pre><code>ogr2ogr lieux.gpkg "OAPIF:{OgcHtml.Text(links.Url())}" lieux</code></pre>
                {OgcHtml.Json(links)}
                """));
    }

    public static DocumentResult Declaration(HttpRequest request) => new(
        Media.Json,
        self => new()
        {
            ["links"] = OgcLinks.ToJson(self),
            ["conformsTo"] = new JsonArray([.. Conformance.Classes.Select(uri => (JsonNode)uri)]),
        },
        () => new("Classes de conformité", $"""
            <p>Ce que cette API respecte, et que ses tests vérifient.</p>
            <ul>{string.Concat(Conformance.Classes.Select(uri => $"<li><code>{uri}</code></li>"))}</ul>
            {OgcHtml.Up(new(request), "", "Le point d’entrée")}
            {OgcHtml.Json(new(request))}
            """));
}
