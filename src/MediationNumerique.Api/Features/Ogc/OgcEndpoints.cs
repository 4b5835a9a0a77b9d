using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Contrat;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Html;
using MediationNumerique.Api.Features.Ogc.Items;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Query;

namespace MediationNumerique.Api.Features.Ogc;

/// <summary>
/// OGC API Features, parts 1 (OGC 17-069r4), 2 (18-058r1) and 3 (19-079r2), for QGIS, GDAL and the like. It has a contract
/// of its own, in the form that these read.
/// </summary>
internal static class OgcEndpoints
{
    public static void AddOgc(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OgcCollections>();
        builder.Services.AddSingleton<PropertyTexts>();
        builder.Services.AddSingleton<MapSvg>();
    }

    public static void MapOgc(this IEndpointRouteBuilder app)
    {
        var ogc = app.MapGroup(OgcLinks.Root).ExcludeFromDescription().RefuseUntilReady();

        ogc.MapGet("", LandingPage.Landing);
        ogc.MapGet("/conformance", LandingPage.Declaration);
        ogc.MapGet("/api", OgcContract.Answer);
        app.MapGet("/openapi/ogc.json", OgcContract.Answer).ExcludeFromDescription();
        ogc.MapGet("/collections", CollectionPages.List);
        ogc.MapGet("/collections/{collection}", GetCollection);
        ogc.MapGet("/collections/{collection}/queryables", GetQueryables);
        ogc.MapGet("/collections/{collection}/schema", GetSchema);
        ogc.MapGet("/collections/{collection}/items", GetItems);
        ogc.MapGet("/collections/{collection}/items/{id}", GetItem);
    }

    private static IResult GetCollection(string collection, HttpRequest request, OgcCollections collections) =>
        collections.Find(collection) is { } found ? CollectionPages.One(request, collections, found) : collections.Unknown(collection);

    private static IResult GetQueryables(string collection, HttpRequest request, OgcCollections collections, PropertyTexts texts) =>
        collections.Find(collection) is { } found ? SchemaPages.Queryables(request, found, texts) : collections.Unknown(collection);

    private static IResult GetSchema(string collection, HttpRequest request, OgcCollections collections, PropertyTexts texts) =>
        collections.Find(collection) is { } found ? SchemaPages.Schema(request, found, texts) : collections.Unknown(collection);

    private static IResult GetItems(string collection, HttpRequest request, OgcCollections collections, MapSvg map)
    {
        if (collections.Find(collection) is not { } found)
        {
            return collections.Unknown(collection);
        }
        var (query, wrong) = ItemsQueryReader.Read(request, found);
        if (wrong is not null)
        {
            return wrong;
        }
        var (representation, problem) = Negotiation.Choose(request, Media.GeoJson);

        return problem is not null ? problem : new ItemsResult(collections, map, found, query!, representation);
    }

    private static IResult GetItem(string collection, string id, HttpRequest request, OgcCollections collections, MapSvg map)
    {
        if (collections.Find(collection) is not { } found)
        {
            return collections.Unknown(collection);
        }
        var reader = new QueryReader(request.Query).Accept(request, ["crs", "f"]);
        var crs = reader.Read("crs", CrsFormat.Read) ?? CoordinateSystem.Crs84;
        var (representation, problem) = Negotiation.Choose(request, Media.GeoJson);
        if ((reader.Problem ?? problem) is { } wrong)
        {
            return wrong;
        }
        var snapshot = collections.Snapshot;

        return Guid.TryParse(id, out var guid) && found.Find(snapshot, guid) is { } entry
            ? new ItemResult(map, found, entry, crs, representation)
            : AbsentResource.Problem(
                snapshot, id, found.Texts.One, $"{found.Texts.None} ne porte l’identifiant « {id.Shortened()} ». Cherchez-le avec {OgcLinks.Root}/collections/{found.Id}/items.");
    }
}
