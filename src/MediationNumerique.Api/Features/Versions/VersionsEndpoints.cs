using MediationNumerique.Api.Http;
using MediationNumerique.Api.Http.Lists;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Http.Query;
using MediationNumerique.Api.Http.Versions;

namespace MediationNumerique.Api.Features.Versions;

/// <summary>Beside the versions, not in one of them.</summary>
internal static class VersionsEndpoints
{
    public static void MapVersions(this IEndpointRouteBuilder app) =>
        app.MapGroup("/versions").WithTags("Versions").ValidateQuery().MayFail(400, 414, 429, 500).MapGet("", List);

    /// <summary>Lister les versions de l’API</summary>
    /// <remarks>Rend les versions qui répondent, la dernière d’abord, et jusqu’à quand. À lire de temps en temps par un programme, pour ne pas être surpris.</remarks>
    private static JsonResult<Liste<VersionApi>> List(ApiVersions versions, HttpContext http) => new(
        new()
        {
            Total = versions.All.Count,
            Resultats = [.. versions.All.Reverse().Select(version => ToVersionApi(version, http.Request))],
            Liens = new(),
        },
        FeaturesJson.Instance.ListeVersionApi);

    private static VersionApi ToVersionApi(ApiVersion version, HttpRequest request) => new()
    {
        Version = version.Number,
        Etat = version.Deprecated is null ? EtatVersion.Servie : EtatVersion.Depreciee,
        Adresse = new(PublicUrl.Of(request, version.Prefix)),
        Contrat = new(PublicUrl.Of(request, $"/openapi{version.Prefix}.json")),
        DateDepreciation = version.Deprecated,
        DateRetrait = version.Sunset,
        RemplaceePar = version.Successor,
    };
}
