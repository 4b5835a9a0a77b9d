using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Tests.Schema;

/// <summary>Statements without any anomaly, that each test spoils in its own way.</summary>
internal static class Sample
{
    public static LieuBrut Lieu { get; } = new()
    {
        Id = "mediatheque-1",
        Pivot = "13002526500013",
        Nom = "Médiathèque Jean-Jaurès",
        Commune = "Villeurbanne",
        CodePostal = "69100",
        CodeInsee = "69266",
        Adresse = "12 rue de l’Exemple",
        Latitude = "45.7667",
        Longitude = "4.8803",
        Typologie = ["BIB"],
        Telephone = "+33478000000",
        Courriels = ["contact@exemple.fr"],
        SiteWeb = ["https://www.exemple.fr"],
        DateMaj = "2026-01-31",
        Services = ["Aide aux démarches administratives"],
        ModalitesAcces = ["Se présenter"],
        FicheAccesLibre = "https://acceslibre.beta.gouv.fr/app/exemple/",
        PriseRdv = "https://www.exemple.fr/rendez-vous",
    };

    public static StructureBrute Structure { get; } = new()
    {
        Id = "asso-1",
        Nom = "Association Exemple",
        Siret = "13002526500013",
        Rna = "W751000000",
        Typologies = ["ASSO"],
        SiteWeb = "https://www.exemple.fr",
        Telephone = "+33478000000",
        Courriel = "contact@exemple.fr",
    };

    public static ServiceBrut Service { get; } = new()
    {
        Id = "visio-1",
        Structure = "asso-1",
        Categorie = "Aide aux démarches administratives",
        EnLigne = true,
        Zones = ["france"],
        SousCategories = [new() { Referentiel = "Pix", Code = "2.2", Libelle = "Partager et publier" }],
    };
}
