using System.Buffers;
using System.Reflection;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Caching;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.GeoJson;
using Microsoft.AspNetCore.Http.Metadata;

namespace MediationNumerique.Api.Features.Cartes;

/// <summary>Writes the marks of a map as GeoJSON, those that tiles have.</summary>
internal sealed class GrappesResult(TableSet<LieuEntry> lieux, Selection selection, int zoom) : WrittenResult, IEndpointMetadataProvider
{
    protected override string ContentType => "application/geo+json";

    protected override string CacheControl => selection.CacheControl();

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(CollectionGrappes), ["application/geo+json"]));

    protected override ulong Hash(HttpContext http) => lieux.HashOf(selection, http.Request);

    protected override async ValueTask WriteAsync(HttpContext http, PooledBuffer buffer)
    {
        using var matches = lieux.Match(selection);
        using var writer = new Utf8JsonWriter(buffer);
        buffer.Write("""{"type":"FeatureCollection","features":["""u8);
        var isFirst = true;
        foreach (var groupe in Grille.Of(matches, zoom))
        {
            buffer.Write(isFirst ? ""u8 : ","u8);
            isFirst = false;
            Write(buffer, writer, groupe);
            if (buffer.IsFull)
            {
                await buffer.SendPartAsync(http);
            }
        }
        buffer.Write("]}"u8);
    }

    private static void Write(PooledBuffer output, Utf8JsonWriter writer, in Groupe groupe)
    {
        output.Write("""{"type":"Feature","geometry":"""u8);
        output.WriteGeometry(groupe.Point);
        output.Write(""","properties":"""u8);
        writer.Reset();
        JsonSerializer.Serialize(writer, Describe(groupe), CartesJson.Instance.ProprietesGrappe);
        output.Write("}"u8);
    }

    private static ProprietesGrappe Describe(in Groupe groupe)
    {
        if (!groupe.IsLieu)
        {
            return new() { Nombre = groupe.Nombre };
        }
        var repere = Repere.Of(groupe.Table, groupe.Row);

        return new()
        {
            Nombre = 1,
            Id = repere.Id,
            Nom = repere.Nom,
            EnLigne = repere.EnLigne,
            PriseRdv = repere.PriseRdv,
            Gratuit = repere.Gratuit,
            Itinerant = repere.Itinerant,
            Accessible = repere.Accessible,
            Services = repere.Services,
        };
    }
}
