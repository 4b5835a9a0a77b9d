using FluentValidation;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>The guide that a local authority prints: the places of a territory, by need and by town, with an index.</summary>
internal static class GuideImprimeEndpoints
{
    /// <summary>The largest département has 600; a guide of more is no guide.</summary>
    private const int MostLieux = 3_000;

    public static void AddGuideImprime(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<IValidator<GuideImprimeCriteres>, GuideImprimeCriteresValidator>();

    public static void MapGuideImprime(this IEndpointRouteBuilder app) =>
        app.MapGroup("").ValidateQuery().RefuseUntilReady().MapGet("/guide", Get).WithMetadata(PageForPeople.Value).ExcludeFromDescription();

    private static Results<TextResult, ProblemResult> Get(
        GuideImprimeCriteres criteres, HttpRequest request, LiveCatalogue catalogue, FiltresFormats formats)
    {
        var snapshot = catalogue.Current;
        if (Territoire(criteres, formats) is not { } territoire)
        {
            return new TextResult(ChoixPage.Render(snapshot, formats, request.PathBase), HtmlPage.ContentType);
        }
        using var matches = snapshot.Lieux.Match(new() { Groups = [new("territoire", [new(LieuTerms.CritereOf(territoire.Type), territoire.Code)])] });
        if (matches.Total > MostLieux)
        {
            return ProblemResult.ForParameters([TooLarge(territoire, matches.Total)]);
        }
        var lieux = Page.Read(matches, Selection.All, Tri.Nom, null, MostLieux)
            .Select(hit => new LieuDuGuide(hit.Entry))
            .Where(lieu => !lieu.Lieu.ModalitesAcces.Contains(ModaliteAcces.CeLieuNAccueillePasDePublic));

        return new TextResult(GuidePage.Render(Sommaire.Of(territoire, lieux), request.Now()), HtmlPage.ContentType);
    }

    private static Territoire? Territoire(GuideImprimeCriteres criteres, FiltresFormats formats) => criteres switch
    {
        { Commune: [var code] } => formats.Commune.Parse(code),
        { Epci: [var code] } => formats.Epci.Parse(code),
        { Departement: [var code] } => formats.Departement.Parse(code),
        _ => null,
    };

    private static Erreur TooLarge(Territoire territoire, int count) => new()
    {
        Parametre = territoire.Type.ToString().ToLowerInvariant(),
        Code = ErrorCodes.TropDeValeurs,
        Message = $"{territoire.Nom} a {count} lieux, et un guide {MostLieux} au plus. Choisissez une intercommunalité ou une commune.",
        Suggestions = [],
    };
}
