using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>All that is checked of a description of a source: its form, then whether its file may be fetched at all.</summary>
internal sealed class SourceChecks(IOptions<MoissonnageOptions> options)
{
    public Reading<DeclaredSource> Read(SourceBrute brute)
    {
        var reading = SourceReader.Read(brute);
        if (reading.Content?.Moissonnage is not { } moissonnage || options.Value.Allows(new Uri(moissonnage.Url)))
        {
            return reading;
        }
        var refused = Anomalie.Erreur(
            "moissonnage", "hote-non-autorise",
            "Cette API ne va pas chercher de fichier chez cet hôte : demandez à son administrateur de l’autoriser, ou envoyez le fichier vous-même.",
            moissonnage.Url) with
        { Pointeur = "/moissonnage/url" };

        return new(null, [.. reading.Anomalies, refused.Suggesting(options.Value.HotesAutorises)]);
    }
}
