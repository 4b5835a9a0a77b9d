using MediationNumerique.Api.Http.Files;
using MediationNumerique.Api.Http.GeoJson;
using MediationNumerique.Api.Http.Problems;

namespace MediationNumerique.Api.Http.Negotiation;

internal static class ListForms
{
    /// <summary>For the contract: the list is also answered as GeoJSON, CSV and NDJSON.</summary>
    public static RouteHandlerBuilder InSeveralForms<T>(this RouteHandlerBuilder list) => list
        .WithMetadata(
            new FileAnswer(AnswerFormats.GeoJson.MediaType, typeof(CollectionGeoJson<T>)),
            new FileAnswer(AnswerFormats.Csv.MediaType),
            new FileAnswer(AnswerFormats.Ndjson.MediaType))
        .MayFail(406);
}
