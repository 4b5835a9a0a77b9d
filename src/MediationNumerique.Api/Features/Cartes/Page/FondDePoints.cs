using System.Buffers;
using System.Text.Json;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Cartes.Page;

/// <summary>
/// What the map draws where no background is set: the centres of communes, one a square of a tenth of a degree, in which
/// anyone recognises the country; and the names of départements. As GeoJSON, made once.
/// </summary>
internal sealed class FondDePoints(ReferentielTerritoires territoires)
{
    private readonly Lazy<byte[]> _json = new(() => Write(territoires));

    public byte[] Json => _json.Value;

    private static byte[] Write(ReferentielTerritoires territoires)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        WriteFeature(writer, "MultiPoint", null, () =>
        {
            writer.WriteStartArray();
            foreach (var (x, y) in Squares(territoires))
            {
                WritePoint(writer, x / 10.0, y / 10.0);
            }
            writer.WriteEndArray();
        });
        foreach (var departement in territoires.All.Where(t => t.Type is TypeTerritoire.Departement))
        {
            if (territoires.Contours.EmpriseOf(departement) is { } e)
            {
                WriteFeature(writer, "Point", departement, () => WritePoint(writer, (e.Ouest + e.Est) / 2, (e.Sud + e.Nord) / 2));
            }
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();

        return output.WrittenSpan.ToArray();
    }

    private static IOrderedEnumerable<(int X, int Y)> Squares(ReferentielTerritoires territoires) => territoires.All
        .Where(t => t is { Type: TypeTerritoire.Commune, Latitude: not null, Longitude: not null })
        .Select(t => ((int)Math.Round(t.Longitude!.Value * 10), (int)Math.Round(t.Latitude!.Value * 10)))
        .Distinct()
        .Order();

    private static void WriteFeature(Utf8JsonWriter writer, string geometry, Territoire? departement, Action coordinates)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "Feature");
        writer.WriteStartObject("geometry");
        writer.WriteString("type", geometry);
        writer.WritePropertyName("coordinates");
        coordinates();
        writer.WriteEndObject();
        writer.WriteStartObject("properties");
        if (departement is not null)
        {
            writer.WriteString("nom", departement.Nom);
        }
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WritePoint(Utf8JsonWriter writer, double longitude, double latitude)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(Math.Round(longitude, 2));
        writer.WriteNumberValue(Math.Round(latitude, 2));
        writer.WriteEndArray();
    }
}
