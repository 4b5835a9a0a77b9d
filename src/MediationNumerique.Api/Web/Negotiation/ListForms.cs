using MediationNumerique.Api.Web.Files;
using MediationNumerique.Api.Web.GeoJson;
using MediationNumerique.Api.Web.OpenApi;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Negotiation;

/// <summary>
/// A list in several forms. <c>format</c> and <c>Accept</c> choose one at the list's own address, which the contract says no more of
/// than that it answers JSON: an answer whose type hangs on a parameter has none in a generated client. Each other form has an
/// address of its own, with its type.
/// </summary>
internal static class ListForms
{
    public static RouteHandlerBuilder InSeveralForms(this RouteHandlerBuilder list) => list.WithMetadata(new LeftOutOfContract("format")).MayFail(406);

    public static void MapForms<T>(this IEndpointRouteBuilder v1, string list, Delegate geoJson, Delegate csv, Delegate ndjson)
    {
        Map(AnswerFormats.GeoJson, geoJson, typeof(CollectionGeoJson<T>));
        Map(AnswerFormats.Csv, csv, null).WithMetadata(new LeftOutOfContract("champs", "facettes"));
        Map(AnswerFormats.Ndjson, ndjson, null).WithMetadata(new LeftOutOfContract("facettes"));

        RouteHandlerBuilder Map(AnswerFormat form, Delegate handler, Type? contract) =>
            v1.MapGet($"/{list}.{form.Nom}", handler).WithMetadata(new FileAnswer(form.MediaType, contract, IsOnly: true));
    }
}
