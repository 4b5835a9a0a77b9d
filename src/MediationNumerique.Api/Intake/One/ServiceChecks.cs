using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.One;

/// <summary>
/// All that is said of a service when it is written: the schema's rules, then whether what it names exists. A service may
/// come before its place or its structure, so that this is only a warning: it is published once they are stated.
/// </summary>
internal sealed class ServiceChecks(LiveCatalogue catalogue, ReferentielTerritoires territoires)
{
    /// <summary>All anomalies at once; the service is null when one of them is an error.</summary>
    public Reading<DeclaredService> Read(string source, ServiceBrut brut)
    {
        var reading = ServiceReader.Read(brut);

        return reading.Content is { } service
            ? reading with { Anomalies = [.. reading.Anomalies, .. Anchor(source, service), .. service.Zones.Select(Zone).OfType<Anomalie>()] }
            : reading;
    }

    private IEnumerable<Anomalie> Anchor(string source, DeclaredService service)
    {
        var current = catalogue.Current;
        if (service.Lieu is { } lieu && current.Lieux.Find(Identifiants.Lieu(source, lieu)) is null)
        {
            yield return Anomalie.Avertissement(
                "lieu", "lieu-inconnu", "La source n’a pas de lieu de cet identifiant : le service sera publié quand le lieu sera déclaré.", lieu);
        }
        if (service.Structure is { } structure && !current.Declarations.Structures.ContainsKey((source, structure)))
        {
            yield return Anomalie.Avertissement(
                "structure", "structure-inconnue", "La source n’a pas de structure de cet identifiant : le service sera publié quand elle sera déclarée.", structure);
        }
    }

    private Anomalie? Zone(string zone) => zone == Territoires.Zone.France || territoires.FindZone(zone) is not null
        ? null
        : Anomalie.Avertissement("zones", "zone-inconnue", "Aucun territoire n’a ce code : le service n’y sera pas trouvé.", zone)
            .Suggesting(territoires.SuggestZones(zone));
}
