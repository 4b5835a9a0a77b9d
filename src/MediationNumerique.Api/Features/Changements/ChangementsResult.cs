using System.Buffers;
using System.IO.Hashing;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Changements;

/// <summary>Writes a page of the feed: resources are JSON already, and copied. A test holds it against <see cref="PageChangements"/>.</summary>
internal sealed class ChangementsResult(FeedPage page) : WrittenResult, IEndpointMetadataProvider
{
    protected override string ContentType => Json;

    protected override string CacheControl => EntityTag.Revalidate;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(PageChangements), ["application/json"]));

    protected override async ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        var next = Position.NextUrl(http.Request, "apres", page.Position);
        http.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        buffer.Write("{\"resultats\":["u8);
        for (var i = 0; i < page.Changes.Count; i++)
        {
            buffer.Write(i == 0 ? ""u8 : ","u8);
            Write(page.Changes[i], buffer);
            if (buffer.IsFull)
            {
                await buffer.SendPartAsync(http);
            }
        }
        buffer.Write(page.IsUpToDate ? "],\"a_jour\":true,\"liens\":{\"suivant\":"u8 : "],\"a_jour\":false,\"liens\":{\"suivant\":"u8);
        WriteText(next, buffer);
        buffer.Write(",\"curseur\":"u8);
        WriteText(Liens.CursorOf(next), buffer);
        buffer.Write("}}"u8);
    }

    private static void Write(Change change, PooledBuffer buffer)
    {
        var nature = WireName.Of(change.Resource.Nature.ToString());
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JsonConventions.Encoder, SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("nature"u8, nature);
            writer.WriteString("operation"u8, change.Entry is null ? "suppression"u8 : "upsert"u8);
            writer.WriteString("id"u8, change.Resource.Id);
            if (change.Resource.Source is { } source)
            {
                writer.WriteString("source"u8, source);
            }
            writer.WriteString("date"u8, change.Date);
            if (change.Entry is not null)
            {
                writer.WritePropertyName(nature);
            }
        }
        change.Entry?.WriteTo(buffer);
        buffer.Write("}"u8);
    }

    private static void WriteText(string text, PooledBuffer buffer)
    {
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JsonConventions.Encoder, SkipValidation = true });
        writer.WriteStringValue(text);
    }

    protected override ulong Hash(HttpContext http)
    {
        var hash = new XxHash3();
        hash.Append(MemoryMarshal.AsBytes<long>([page.Position, page.IsUpToDate ? 1 : 0]));
        foreach (var change in page.Changes)
        {
            hash.Append(MemoryMarshal.AsBytes<Guid>([change.Resource.Id]));
            hash.Append(MemoryMarshal.AsBytes<ulong>([change.Entry?.Hash ?? 0, (ulong)change.Date.Ticks]));
        }

        return EntityTag.Combine(http.Request, hash.GetCurrentHashAsUInt64());
    }
}
