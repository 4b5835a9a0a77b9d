using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists.Writers;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Writes one resource of the catalogue.</summary>
internal sealed class ResourceResult<TContract>(Entry entry, JsonProjection? champs = null) : WrittenResult, IEndpointMetadataProvider
{
    protected override string ContentType => Json;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(TContract), ["application/json"]));

    protected override ulong Hash(HttpContext http) => champs is null ? entry.Hash : EntityTag.Combine(http.Request, entry.Hash);

    protected override ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        using var writer = new ResourceWriter(buffer, champs);
        writer.Write(entry, null);

        return ValueTask.CompletedTask;
    }
}
