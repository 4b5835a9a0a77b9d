using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Writes what is small and not kept encoded, with the same validators as the rest.</summary>
internal sealed class JsonResult<T>(T value, JsonTypeInfo<T> type, string cacheControl = EntityTag.PublicCache)
    : BytesResult(JsonSerializer.SerializeToUtf8Bytes(value, type), Json, cacheControl), IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));
}
