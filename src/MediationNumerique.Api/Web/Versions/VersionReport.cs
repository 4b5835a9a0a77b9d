using Asp.Versioning;
using Asp.Versioning.ApiExplorer;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Versions;

/// <summary>What is told of versions to who asks for one, whether or not it exists or has such a route.</summary>
internal sealed class VersionReport(IReportApiVersions reporter, IApiVersionDescriptionProvider provider)
{
    // Asked of the routes, once they are mapped.
    private readonly Lazy<ApiVersionModel> _all = new(() => new(
        provider.ApiVersionDescriptions.Where(version => !version.IsDeprecated).Select(version => version.ApiVersion),
        provider.ApiVersionDescriptions.Where(version => version.IsDeprecated).Select(version => version.ApiVersion)));

    /// <param name="response">Whose headers are written.</param>
    /// <param name="asked">The version whose end is told too, if it has one.</param>
    public void WriteTo(HttpResponse response, ApiVersion? asked)
    {
        response.HttpContext.ApiVersioningFeature.RequestedApiVersion = asked;
        reporter.Report(response, _all.Value);
    }

    /// <summary>The problem of an address under a version that does not exist; null for any other address.</summary>
    public ProblemResult? ProblemOfUnknown(PathString path)
    {
        var versions = provider.ApiVersionDescriptions;
        if (AskedVersion.Of(path) is not { } asked || versions.Any(version => version.ApiVersion == asked))
        {
            return null;
        }
        var known = string.Join(", ", versions.Select(version => $"/{version.GroupName}{(version.IsDeprecated ? " (dépréciée)" : "")}"));

        return new(
            ProblemType.VersionInconnue,
            $"La version « /{path.Value!.Split('/')[1].Shortened()} » n’existe pas. Versions servies : {known}. Voyez /versions.");
    }
}
