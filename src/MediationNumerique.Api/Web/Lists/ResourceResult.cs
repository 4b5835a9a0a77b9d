using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists.Writers;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Writes one resource of the catalogue.</summary>
internal sealed class ResourceResult<TContract>(Entry entry, JsonProjection? champs = null) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(TContract), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTag.IsNotModified(httpContext, champs is null ? entry.Hash : EntityTag.Combine(httpContext.Request, entry.Hash)))
        {
            return;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        using var buffer = new PooledBuffer();
        using var writer = new ResourceWriter(buffer, champs);
        writer.Write(entry, null);
        await buffer.SendAsync(httpContext);
    }
}
