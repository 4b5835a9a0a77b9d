using Asp.Versioning.ApiExplorer;
using Microsoft.Extensions.Options;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>A document a version. What is beside the versions is in each.</summary>
internal sealed class VersionDocuments(IApiVersionDescriptionProvider versions) : IConfigureOptions<SwaggerGenOptions>
{
    public void Configure(SwaggerGenOptions options)
    {
        foreach (var version in versions.ApiVersionDescriptions)
        {
            options.SwaggerDoc(version.GroupName, ContractInfo.Of(version.ApiVersion));
        }
    }
}
