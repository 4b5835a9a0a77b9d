using Asp.Versioning.ApiExplorer;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Problems;
using MediationNumerique.Api.Web.Query;

namespace MediationNumerique.Api.Features.Versions;

/// <summary>Beside the versions, not in one of them.</summary>
internal static class VersionsEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/versions").ValidateQuery().MayFail(400, 414, 429, 500).MapGet("", List);
        // Where people look first: what is there is where to go on from.
        app.MapGet("/v1", List).ExcludeFromDescription();
        app.MapGet("/v1/versions", List).ExcludeFromDescription();
    }

    /// <summary>Lister les versions de l’API</summary>
    /// <remarks>Rend les versions qui répondent, la dernière d’abord, et jusqu’à quand. À lire de temps en temps par un programme, pour ne pas être surpris.</remarks>
    private static JsonResult<Liste<VersionApi>> List(IApiVersionDescriptionProvider provider, HttpContext http)
    {
        var versions = provider.ApiVersionDescriptions;

        return new(
            new()
            {
                Total = versions.Count,
                Resultats = [.. versions.Reverse().Select(version => ToVersionApi(version, versions, http.Request))],
                Liens = new(),
            },
            VersionsJson.Instance.ListeVersionApi);
    }

    private static VersionApi ToVersionApi(ApiVersionDescription version, IReadOnlyList<ApiVersionDescription> all, HttpRequest request) => new()
    {
        Version = version.ApiVersion.ToString(),
        Etat = version.IsDeprecated ? EtatVersion.Depreciee : EtatVersion.Servie,
        Adresse = new(PublicUrl.Of(request, $"/{version.GroupName}")),
        Contrat = new(PublicUrl.Of(request, $"/openapi/{version.GroupName}.json")),
        DateDepreciation = DateOf(version.DeprecationPolicy?.Date),
        DateRetrait = DateOf(version.SunsetPolicy?.Date),
        RemplaceePar = version.IsDeprecated
            ? all.FirstOrDefault(other => !other.IsDeprecated && other.ApiVersion > version.ApiVersion)?.ApiVersion.ToString()
            : null,
    };

    private static DateOnly? DateOf(DateTimeOffset? date) => date is { } d ? DateOnly.FromDateTime(d.UtcDateTime) : null;
}
