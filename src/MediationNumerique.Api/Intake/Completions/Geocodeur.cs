using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Schema.Json;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Textes;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>
/// Asks a geocoder of the national address base for the points of many addresses at once: a CSV in a form, whose answer is the same CSV
/// with columns added (Géoplateforme, <c>/search/csv</c>; addok-csv).
/// </summary>
internal sealed partial class Geocodeur(IOptions<GeocodageOptions> options, DataFolder data, TimeProvider time, ILogger<Geocodeur> logger) : IDisposable
{
    private const int RowsAtOnce = 1_000;

    /// <summary>Bytes of an answer: a row has a few hundred.</summary>
    private const int LargestAnswer = 16 * 1024 * 1024;

    private static readonly NomColonne[] s_columns = [.. new[] { "id", "latitude", "longitude", "result_score", "result_label", "result_citycode", "result_postcode" }.Select(nom => new NomColonne(nom))];

    private readonly HttpClient _http = ServiceClient.Create(TimeSpan.FromMinutes(1), LargestAnswer);

    private readonly ReponsesConnues<PointTrouve> _known = new(data, "geocodage.ndjson", PointsJson.Instance.ReponseConnuePointTrouve, time, logger);

    public bool IsOn => options.Value.Url is { Length: > 0 };

    /// <summary>By address, what was found; an address that is not there got no answer, since the service is out of reach.</summary>
    public async Task<IReadOnlyDictionary<Adresse, PointTrouve?>> FindAsync(IEnumerable<Adresse> adresses, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Adresse, PointTrouve?>();
        var asked = new List<Adresse>();
        foreach (var adresse in adresses.Distinct())
        {
            if (_known.TryFind(adresse.Question, out var point))
            {
                found.Add(adresse, point);
            }
            else
            {
                asked.Add(adresse);
            }
        }
        foreach (var some in asked.Chunk(RowsAtOnce))
        {
            if (await AskAsync(some, cancellationToken) is not { } answers)
            {
                break;
            }
            _known.Add(some.Zip(answers, (adresse, point) => (adresse.Question, point)));
            foreach (var (adresse, point) in some.Zip(answers))
            {
                found.Add(adresse, point);
            }
        }

        return found;
    }

    public void Dispose() => _http.Dispose();

    /// <summary>In the order of the question; null where the service does not answer, or not in its published form.</summary>
    private async Task<PointTrouve?[]?> AskAsync(Adresse[] adresses, CancellationToken cancellationToken)
    {
        try
        {
            using var form = FormOf(adresses);
            using var answer = await _http.PostAsync($"{options.Value.Url!.TrimEnd('/')}/search/csv", form, cancellationToken);
            if (answer.IsSuccessStatusCode)
            {
                await using var csv = await answer.Content.ReadAsStreamAsync(cancellationToken);
                return Read(csv, adresses.Length);
            }
            logger.LogWarning("The geocoder answers {Status}", (int)answer.StatusCode);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogWarning("The geocoder does not answer: {Error}", e.GetType().Name);
        }

        return null;
    }

    private static MultipartFormDataContent FormOf(Adresse[] adresses)
    {
        var csv = new MemoryStream();
        using (var writer = new SafeCsvWriter(csv))
        {
            writer.WriteRecord(["id", "adresse", "code_postal", "commune", "code_insee"]);
            for (var rank = 0; rank < adresses.Length; rank++)
            {
                writer.WriteRecord([rank.ToString(CultureInfo.InvariantCulture), adresses[rank].Voie, adresses[rank].CodePostal, adresses[rank].Commune, adresses[rank].CodeInsee]);
            }
        }

        return new()
        {
            { new ByteArrayContent(csv.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv", "utf-8") } }, "data", "adresses.csv" },
            { new StringContent("adresse"), "columns" },
            { new StringContent("code_postal"), "columns" },
            { new StringContent("commune"), "columns" },
            { new StringContent("code_insee"), "citycode" },
        };
    }

    private static PointTrouve?[]? Read(Stream csv, int count)
    {
        var points = new PointTrouve?[count];
        using var rangees = RangeesCsv.Open(csv);
        if (s_columns.Any(nom => rangees.Colonnes.Find(nom) < 0))
        {
            return null;
        }
        foreach (var rangee in rangees.Read())
        {
            if (rangee.Cellules is { } cellules
                && int.TryParse(cellules[s_columns[0]].Texte, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank < count
                && Number(cellules, 1) is { } latitude && Number(cellules, 2) is { } longitude && Number(cellules, 3) is { } score
                && Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180)
            {
                points[rank] = new(
                    latitude, longitude, score, (cellules[s_columns[4]].Texte ?? "").Shortened(), cellules[s_columns[5]].Texte?.Shortened(), cellules[s_columns[6]].Texte?.Shortened());
            }
        }

        return points;
    }

    private static double? Number(Cellules cellules, int column) =>
        double.TryParse(cellules[s_columns[column]].Texte, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    [JsonSerializable(typeof(ReponseConnue<PointTrouve>))]
    private sealed partial class PointsJson : JsonSerializerContext
    {
        public static PointsJson Instance { get; } = new(JsonConventions.NewOptions());
    }
}

/// <summary>Where a place is, in words.</summary>
internal sealed record Adresse(string Voie, string CodePostal, string Commune, string? CodeInsee)
{
    public static Adresse Of(LieuMediationNumerique lieu) => new(lieu.Adresse, lieu.CodePostal, lieu.Commune, lieu.CodeInsee);

    public string Question => $"{TextFolding.Fold($"{Voie} {CodePostal} {Commune}")} {CodeInsee}";
}

/// <summary>A point of the address base.</summary>
/// <param name="Latitude">Degrees, WGS 84.</param>
/// <param name="Longitude">Degrees, WGS 84.</param>
/// <param name="Score">From 0 to 1, as the geocoder gives it.</param>
/// <param name="Libelle">The address that it found.</param>
/// <param name="CodeInsee">Of its commune.</param>
/// <param name="CodePostal">Of the address.</param>
internal sealed record PointTrouve(double Latitude, double Longitude, double Score, string Libelle, string? CodeInsee, string? CodePostal)
{
    /// <summary>Under it the address is another one often enough.</summary>
    private const double LeastScore = 0.7;

    /// <summary>The communes whose addresses have the codes of their arrondissements.</summary>
    private static readonly string[] s_divided = ["75056", "69123", "13055"];

    public bool IsSure(Adresse adresse) => Score >= LeastScore
        && (adresse.CodeInsee is null || s_divided.Contains(adresse.CodeInsee) ? CodePostal == adresse.CodePostal : CodeInsee == adresse.CodeInsee);
}
