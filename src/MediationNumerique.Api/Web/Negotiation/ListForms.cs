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

    /// <summary>The same list, always in one form.</summary>
    public static RouteHandlerBuilder InForm<T>(this RouteHandlerBuilder list, AnswerFormat form)
    {
        var isGeoJson = form == AnswerFormats.GeoJson;
        list.WithMetadata(new FileAnswer(form.MediaType, isGeoJson ? typeof(CollectionGeoJson<T>) : null, IsOnly: true));

        return isGeoJson ? list : list.WithMetadata(new LeftOutOfContract(form == AnswerFormats.Csv ? ["champs", "facettes"] : ["facettes"]));
    }
}
