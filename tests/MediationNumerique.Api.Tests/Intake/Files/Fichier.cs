using System.IO.Compression;
using System.Text;
using System.Text.Json;
using CsvHelper;
using MediationNumerique.Api.Intake.Files;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Tests.Territoires;

namespace MediationNumerique.Api.Tests.Intake.Files;

/// <summary>A file that was read to its end.</summary>
internal sealed record FichierLu(
    FormatFichier? Format, Encodage? Encodage, SchemaVersion? Version, bool IsGzip, bool IsComplete, IReadOnlyList<Anomalie> Anomalies, LigneVerifiee[] Lignes)
{
    /// <summary>What is wrong with each row: its number and the codes, errors named by an exclamation mark.</summary>
    public IEnumerable<string> Codes => Lignes.SelectMany(l => l.Anomalies.Where(a => a.Gravite is not Gravite.Information).Select(a => $"{l.Numero} {a.Champ} {a.Code}{(a.Gravite is Gravite.Erreur ? " !" : "")}"));
}

/// <summary>How tests make files and read them.</summary>
internal static class Fichier
{
    public static LieuChecks Checks { get; } = new(Referentiel.Instance, TimeProvider.System);

    public static FichierLu Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static FichierLu Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);

        return Read(stream);
    }

    public static FichierLu Read(Stream stream)
    {
        using var fichier = FichierLieux.Open(stream, Checks);
        var lignes = fichier.Read().ToArray();
        Assert.Equal(lignes.Length, fichier.Bilan.Lues);
        Assert.Equal(lignes.Count(l => l.Lieu is not null), fichier.Bilan.Acceptees);
        Assert.Equal(lignes.Sum(l => l.Anomalies.Count), fichier.Bilan.ParCode.Values.Sum());
        Assert.All(lignes, l => Assert.Equal(l.Lieu is null, l.Anomalies.Any(a => a.Gravite is Gravite.Erreur)));

        return new(fichier.Format, fichier.Encodage, fichier.Version, fichier.IsGzip, fichier.IsComplete, fichier.Anomalies, lignes);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var gzip = new MemoryStream();
        using (var compressed = new GZipStream(gzip, CompressionLevel.Fastest))
        {
            compressed.Write(bytes);
        }

        return gzip.ToArray();
    }

    public static string Json(LieuMediationNumerique lieu) => JsonSerializer.Serialize(lieu, SchemaJson.Instance.LieuMediationNumerique);

    public static string ToJson(IEnumerable<LieuMediationNumerique> lieux) => $"[{string.Join(",\n  ", lieux.Select(Json))}]\n";

    public static string ToNdjson(IEnumerable<LieuMediationNumerique> lieux) => string.Concat(lieux.Select(l => $"{Json(l)}\n"));

    public static string ToCsv(IEnumerable<LieuMediationNumerique> lieux, char separator = ',')
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new() { Separator = separator }))
        {
            WriteRecord(csv, Champs.All);
            foreach (var lieu in lieux)
            {
                var json = JsonDocument.Parse(Json(lieu)).RootElement;
                WriteRecord(csv, Champs.All.Select(champ => json.TryGetProperty(champ, out var value) ? Cell(value) : ""));
            }
        }

        return text.ToString();
    }

    private static string Cell(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? string.Join('|', value.EnumerateArray().Select(v => v.GetString()))
        : value.ToString();

    private static void WriteRecord(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
        csv.EndRecord();
    }
}
