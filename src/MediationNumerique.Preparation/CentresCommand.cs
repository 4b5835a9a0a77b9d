using System.CommandLine;
using System.CommandLine.Parsing;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Preparation.Centres;

namespace MediationNumerique.Preparation;

/// <summary>Points of today instead of those of 2018 and 2020, where there is a network.</summary>
internal static class CentresCommand
{
    private static readonly Uri s_official = new("https://geo.api.gouv.fr/");

    public static Command Create()
    {
        var referentiel = new Option<FileInfo>("--referentiel")
        {
            Description = "The file of territories to refresh in place, such as src/MediationNumerique.Api/Territoires/territoires.csv.gz.",
            Required = true,
        };
        var adresse = new Option<Uri>("--adresse")
        {
            Description = "Base address of the API Découpage administratif.",
            DefaultValueFactory = _ => s_official,
            CustomParser = ParseAddress,
        };
        var delai = new Option<int>("--delai") { Description = "Seconds to wait for each answer.", DefaultValueFactory = _ => 60 };
        delai.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 3600)
            {
                result.AddError("--delai is between 1 and 3600 seconds.");
            }
        });
        var command = new Command("centres", "Refreshes the centres of communes and arrondissements from geo.api.gouv.fr.")
        {
            referentiel,
            adresse,
            delai,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(referentiel),
            new(parsed.GetRequiredValue(adresse), TimeSpan.FromSeconds(parsed.GetRequiredValue(delai))),
            Console.Out,
            cancellationToken));

        return command;
    }

    private static Uri? ParseAddress(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }
        result.AddError("--adresse is an absolute http or https address.");

        return null;
    }

    internal static async Task RunAsync(FileInfo referentiel, CentresOfficiels official, TextWriter journal, CancellationToken cancellationToken)
    {
        var lignes = Read(referentiel);
        var centres = await official.GetAsync(cancellationToken);
        var refreshed = lignes.Count(ligne => IsRefreshed(ligne, centres));
        if (refreshed == 0)
        {
            throw new PreparationException("No centre of the answer belongs to a commune of the file: nothing was written.", PreparationException.Network);
        }
        var written = Sommes.Of([.. lignes.Select(ligne => IsRefreshed(ligne, centres) ? Refresh(ligne, centres[ligne.Code]) : ligne)]);
        GzipFile.Write(referentiel.FullName, gzip => TerritoiresFile.Write(gzip, written), journal);
        journal.WriteLine($"{refreshed} official centres; the other communes kept theirs.");
    }

    private static bool IsRefreshed(LigneTerritoire ligne, IReadOnlyDictionary<string, Point> centres) =>
        ligne.Type is TypeTerritoire.Commune or TypeTerritoire.Arrondissement && centres.ContainsKey(ligne.Code);

    private static LigneTerritoire Refresh(LigneTerritoire ligne, Point centre) => ligne with
    {
        Latitude = centre.Latitude,
        Longitude = centre.Longitude,
        CentrePrecision = CentrePrecision.Officielle,
    };

    private static List<LigneTerritoire> Read(FileInfo referentiel)
    {
        try
        {
            using var stream = referentiel.OpenRead();

            return TerritoiresFile.Read(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or InvalidDataException)
        {
            throw new PreparationException($"{referentiel} cannot be read: {e.Message}", cause: e);
        }
    }
}
