using System.Globalization;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>What other services know of the places of a file: points are taken where they are sure, pivots are only proposed.</summary>
internal sealed class Completion(Geocodeur geocodeur, RechercheEntreprises entreprises, TimeProvider time)
{
    /// <summary>Places of one import for which a pivot is sought, one request each.</summary>
    private const int MostSought = 500;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(3);

    private static readonly CultureInfo s_french = CultureInfo.GetCultureInfo("fr-FR");

    public bool FindsPoints => geocodeur.IsOn;

    public async Task CompleteAsync(ImportReading reading, CancellationToken cancellationToken)
    {
        if (geocodeur.IsOn)
        {
            await FindPointsAsync(reading, cancellationToken);
        }
        if (entreprises.IsOn)
        {
            await ProposePivotsAsync(reading, cancellationToken);
        }
    }

    private async Task FindPointsAsync(ImportReading reading, CancellationToken cancellationToken)
    {
        LieuMediationNumerique[] lieux = [.. reading.Lieux.Values.Where(lieu => lieu.Latitude is null)];
        var found = await geocodeur.FindAsync(lieux.Select(Adresse.Of), cancellationToken);
        foreach (var lieu in lieux)
        {
            var adresse = Adresse.Of(lieu);
            if (!found.TryGetValue(adresse, out var point))
            {
                continue;
            }
            if (point is null || !point.IsSure(adresse))
            {
                reading.Tell(lieu, Anomalie.Avertissement("latitude", "point-incertain", point is null
                    ? "L’adresse ne se trouve pas dans la base adresse nationale : le lieu reste sans point. Vérifiez-la, ou donnez la latitude et la longitude."
                    : $"L’adresse la plus proche de la base adresse nationale est « {point.Libelle} » (score {Score(point.Score)}), trop loin pour être sûre : le lieu reste sans point. Vérifiez-la.", lieu.Adresse));
                continue;
            }
            reading.Replace(lieu with { Latitude = point.Latitude, Longitude = point.Longitude }, ("position", $"absente ; trouvée par l’adresse « {point.Libelle} », score {Score(point.Score)}"));
            reading.Tell(lieu, Anomalie.Information("latitude", "point-trouve", $"Le point vient de la base adresse nationale, pour « {point.Libelle} » (score {Score(point.Score)}).", lieu.Adresse)
                .Keeping($"{CellText.Of(point.Latitude)}, {CellText.Of(point.Longitude)}"));
        }
        if (lieux.Any(lieu => !found.ContainsKey(Adresse.Of(lieu))))
        {
            reading.Tell(Anomalie.Avertissement(
                Anomalie.Fichier, "service-muet", "Le service de géocodage n’a pas répondu pour toutes les adresses : les lieux qui restent sans point en auront un au prochain envoi."));
        }
    }

    private async Task ProposePivotsAsync(ImportReading reading, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        LieuMediationNumerique[] lieux = [.. reading.Lieux.Values.Where(lieu => lieu.Pivot == LieuMediationNumerique.PivotInconnu)];
        foreach (var lieu in lieux.Take(MostSought))
        {
            if (time.GetElapsedTime(start) > s_longest || await entreprises.FindAsync(lieu, cancellationToken) is not { } found)
            {
                reading.Tell(Anomalie.Avertissement(
                    Anomalie.Fichier, "service-muet", "La recherche d’entreprises n’a pas répondu pour tous les lieux : le prochain envoi proposera les SIRET qui manquent."));
                break;
            }
            if (found is [var best, ..])
            {
                reading.Tell(lieu, Anomalie.Information(
                    "pivot", "pivot-propose", $"Le SIRET est peut-être celui de « {best.Nom} », {best.Adresse} (score {Score(best.Score)}). Vérifiez-le, puis écrivez-le dans votre fichier : il n’est pas repris.", lieu.Nom)
                    .Suggesting([.. found.Select(propose => propose.Siret)]));
            }
        }
    }

    private static string Score(double score) => score.ToString("0.00", s_french);
}
