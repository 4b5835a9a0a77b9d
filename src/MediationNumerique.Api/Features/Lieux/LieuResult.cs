using System.IO.Hashing;
using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Lists.Writers;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Lieux;

/// <summary>
/// Writes one place, with what hangs on the clock. The tag is that of what is written: it changes when the place opens or
/// closes and with the day, not with the minute.
/// </summary>
internal sealed class LieuResult(LieuEntry lieu, JsonProjection? champs) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Lieu), ["application/json"]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var buffer = new PooledBuffer();
        var hangsOnClock = lieu.Calendrier is not null && (champs is null || champs.Moment is not null);
        if (champs is null)
        {
            lieu.WriteTo(buffer, httpContext.Request.Now());
        }
        else
        {
            using var writer = new ResourceWriter(buffer, champs);
            writer.Write(lieu, null);
        }
        var hash = XxHash3.HashToUInt64(buffer.Written);
        if (EntityTag.IsNotModified(httpContext, hash, hangsOnClock ? EntityTag.ShortCache : EntityTag.PublicCache))
        {
            return;
        }
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await buffer.SendAsync(httpContext);
    }
}
