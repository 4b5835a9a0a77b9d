using System.Buffers;
using System.IO.Hashing;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Web.Caching;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>Writes what is small and not kept encoded, with the same validators as the rest.</summary>
internal sealed class JsonResult<T>(T value, JsonTypeInfo<T> type, string cacheControl = EntityTag.PublicCache) : ReadResult, IEndpointMetadataProvider
{
    private readonly byte[] _json = JsonSerializer.SerializeToUtf8Bytes(value, type);

    protected override string ContentType => Json;

    protected override string CacheControl => cacheControl;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(T), ["application/json"]));

    protected override ulong Hash(HttpContext http) => XxHash3.HashToUInt64(_json);

    protected override ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        buffer.Write(_json);

        return ValueTask.CompletedTask;
    }
}
