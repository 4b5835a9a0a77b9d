using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Features.Cartes.Mvt;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Filtres;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Cartes;

/// <summary>Draws a tile: its places, and below a zoom the groups of places. A tile without any is 204.</summary>
internal sealed class TuileResult(TableSet<LieuEntry> lieux, Selection selection, Tuile tuile) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(Stream), [MvtLayer.ContentType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(204, typeof(void)));
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        if (EntityTag.IsNotModified(httpContext, lieux.HashOf(selection, httpContext.Request), selection.CacheControl()))
        {
            return;
        }
        using var output = new PooledBuffer();
        Draw(output);
        if (output.Written.IsEmpty)
        {
            httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }
        httpContext.Response.ContentType = MvtLayer.ContentType;
        await output.SendAsync(httpContext);
    }

    public void Draw(PooledBuffer output)
    {
        using var points = new MvtLayer(TuileCouches.Lieux);
        using var groups = new MvtLayer(TuileCouches.Grappes);
        foreach (var groupe in Grille.Of(lieux, selection, tuile))
        {
            var place = tuile.Place(groupe.Centre);
            if (groupe.IsLieu)
            {
                points.Add(place, TuileCouches.Describe(Repere.Of(groupe.Table, groupe.Row)));
            }
            else
            {
                groups.Add(place, [("nombre", groupe.Nombre)]);
            }
        }
        points.WriteTo(output);
        groups.WriteTo(output);
    }
}
