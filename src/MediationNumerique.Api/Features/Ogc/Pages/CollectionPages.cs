using System.Globalization;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Html;

namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>What is said of the collections, and of one.</summary>
internal static class CollectionPages
{
    public static DocumentResult List(HttpRequest request, OgcCollections collections)
    {
        var links = new OgcLinks(request);

        return new(
            Media.Json,
            self => new()
            {
                ["links"] = OgcLinks.ToJson(self),
                ["crs"] = CrsList(),
                ["collections"] = new JsonArray([.. collections.All.Select(collection => Describe(collection, collections.Extent(collection), links, LinksTo(collection, links)))]),
            },
            () => new("Les collections", $"""
                <ul>
                {string.Concat(collections.All.Select(collection => $"""<li><a href="{OgcHtml.Text(links.Url($"/collections/{collection.Id}?f=html"))}">{OgcHtml.Text(collection.Texts.Title)}</a> : {OgcHtml.Text(collection.Texts.Description)}</li>"""))}
                </ul>
                {OgcHtml.Up(links, "", "Le point d’entrée")}
                {OgcHtml.Json(links)}
                """));
    }

    public static DocumentResult One(HttpRequest request, OgcCollections collections, OgcCollection collection)
    {
        var links = new OgcLinks(request);
        var path = $"/collections/{collection.Id}";

        return new(
            Media.Json,
            self => Describe(collection, collections.Extent(collection), links, self.Concat(Onward(collection, links))),
            () => new(collection.Texts.Title, $"""
                <p>{OgcHtml.Text(collection.Texts.Description)}</p>
                <ul>
                <li><a href="{OgcHtml.Text(links.Url($"{path}/items?f=html"))}">Les voir</a>, sur une carte et en liste</li>
                <li><a href="{OgcHtml.Text(links.Url($"{path}/queryables?f=html"))}">Par quoi les filtrer</a></li>
                <li><a href="{OgcHtml.Text(links.Url($"{path}/schema?f=html"))}">Ce qu’ils disent</a></li>
                </ul>
                <p>Systèmes de coordonnées : {string.Join(" ; ", CoordinateSystem.All.Select(crs => OgcHtml.Text(crs.Title)))}.</p>
                {OgcHtml.Up(links, "/collections", "Les collections")}
                {OgcHtml.Json(links)}
                """));
    }

    private static JsonObject Describe(OgcCollection collection, CollectionExtent extent, OgcLinks links, IEnumerable<OgcLink> all) => new()
    {
        ["id"] = collection.Id,
        ["title"] = collection.Texts.Title,
        ["description"] = collection.Texts.Description,
        ["extent"] = Describe(extent),
        ["itemType"] = "feature",
        ["crs"] = CrsList(),
        ["storageCrs"] = CoordinateSystem.Crs84.Uri,
        ["links"] = OgcLinks.ToJson(all),
    };

    /// <summary>The world and all times where nothing is known.</summary>
    private static JsonObject Describe(CollectionExtent extent)
    {
        var (west, south, east, north) = extent.Box ?? new(-180, -90, 180, 90);

        return new()
        {
            ["spatial"] = new JsonObject { ["bbox"] = new JsonArray(new JsonArray(west, south, east, north)), ["crs"] = CoordinateSystem.Crs84.Uri },
            ["temporal"] = new JsonObject
            {
                ["interval"] = new JsonArray(new JsonArray(Instant(extent.From, "00:00:00Z"), Instant(extent.To, "23:59:59Z"))),
                ["trs"] = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian",
            },
        };
    }

    private static JsonNode? Instant(DateOnly? day, string time) => day?.ToString($"yyyy-MM-dd'T{time}'", CultureInfo.InvariantCulture);

    private static JsonArray CrsList() => [.. CoordinateSystem.All.Select(crs => (JsonNode)crs.Uri)];

    /// <summary>In the list, a collection's own address is not this one.</summary>
    private static IEnumerable<OgcLink> LinksTo(OgcCollection collection, OgcLinks links) =>
    [
        links.Link("self", Media.Json, "Cette collection", $"/collections/{collection.Id}"),
        links.Link("alternate", Media.Html, "Cette collection en page web", $"/collections/{collection.Id}?f=html"),
        .. Onward(collection, links),
    ];

    private static IEnumerable<OgcLink> Onward(OgcCollection collection, OgcLinks links)
    {
        var path = $"/collections/{collection.Id}";

        return
        [
            links.Link("items", Media.GeoJson, collection.Texts.Title, $"{path}/items"),
            links.Link("items", Media.Html, $"{collection.Texts.Title}, en page web", $"{path}/items?f=html"),
            links.Link(Media.QueryablesRelation, Media.Schema, "Par quoi filtrer", $"{path}/queryables"),
            links.Link(Media.SchemaRelation, Media.Schema, "Les propriétés", $"{path}/schema"),
        ];
    }
}
