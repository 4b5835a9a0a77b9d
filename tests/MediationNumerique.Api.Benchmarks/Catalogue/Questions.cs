namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>What is asked of the catalogue: each filter alone, what applications ask, and the worst that anyone may ask.</summary>
internal static class Questions
{
    public static readonly IReadOnlyList<string> Lieux =
    [
        // Each filter alone, and none.
        "",
        "region=84",
        "departement=69",
        "epci=200046977",
        "commune=69123",
        "code_postal=69007",
        "bbox=4.7,45.6,5.0,45.9",
        "pres_de=45.75,4.85&rayon=10",
        "pres_de_commune=69266",
        "services=Aide aux démarches administratives",
        "services_tous=Maîtrise des outils numériques du quotidien&services_tous=Compréhension du monde numérique",
        "en_ligne=true",
        "prise_rdv=true",
        "labels=Fabriques de Territoire",
        "dispositifs=France Services",
        "typologies=BIB",
        "publics=Seniors",
        "prises_en_charge=Illettrisme",
        "frais=Gratuit",
        "modalites_acces=Se présenter",
        "modalites_accompagnement=Accompagnement individuel",
        "itinerance=Itinérant",
        "accessible=true",
        "sources=france-services",
        "siret=21690123100011",
        "maj_depuis=2022-01-01",
        "score_min=0.5",
        "ouvert_maintenant=true",
        "ouvert_maintenant=false",
        "ouvert_le=2026-11-28T10:00",
        "ouvert_le=2026-11-28T10:00Z,2026-11-29T10:00Z",
        "ouvert_le_week_end=true",
        "ouvert_jours=sa,di",
        "ouvert_apres=18:00",
        "q=mediatheque",

        // What applications ask.
        "departement=69&services=Aide aux démarches administratives",
        "departement=69&services=Aide aux démarches administratives&frais=Gratuit&modalites_acces=Se présenter",
        "departement=01,07,26,38,42,69,73,74&publics=Seniors,Jeunes&frais=Gratuit",
        "pres_de=48.8566,2.3522&rayon=20&services=Aide aux démarches administratives&frais=Gratuit",
        "pres_de=43.6045,1.444&rayon=50&q=mairie",
        "bbox=1.4,48.1,3.6,49.3&services=Accès internet et matériel informatique",
        "region=11&q=mediatheque",
        "sources=conseiller-numerique&maj_depuis=2022-06-01&tri=-date_maj",
        "services_tous=Aide aux démarches administratives,Insertion professionnelle via le numérique,Accès internet et matériel informatique",

        // The worst: the whole country passes, is measured, is searched or is sorted; or next to nothing is, in an order.
        "bbox=-180,-90,180,90",
        "bbox=-5.5,41,10,51.5",
        "bbox=-5.5,41,10,51.5&tri=nom",
        "bbox=-5.5,41,10,51.5&services=Maîtrise des outils numériques du quotidien&maj_depuis=2020-01-01&score_min=0.3",
        "pres_de=48.8566,2.3522&rayon=200",
        "bbox=-5.5,41,10,51.5&maj_depuis=2000-01-01&score_min=0.1&q=de la",
        "pres_de=46.5,2.5&rayon=200",
        "pres_de=46.5,2.5&rayon=200&tri=nom",
        "pres_de=48.8566,2.3522&rayon=200&bbox=-5.5,41,10,51.5&maj_depuis=2000-01-01&score_min=0.1&q=de",
        "q=de",
        "q=france services",
        "q=de la mairie",
        "q=ma",
        "q=co",
        "q=a b c d e f",
        "q=s",
        "q=de&tri=nom",
        "q=zzzz",
        "q=de la des du le en et france services mairie",
        "q=mediatheque&tri=pertinence",
        "tri=nom",
        "tri=-date_maj",
        "frais=Payant&tri=nom",
        "prises_en_charge=Illettrisme&tri=nom",
        "prises_en_charge=Illettrisme&tri=-date_maj",
        "maj_depuis=2023-06-01&tri=nom",
        "departement=75&prises_en_charge=Illettrisme&tri=-date_maj",
        "services=Acquisition de matériel informatique à prix solidaire&tri=nom",
        "score_min=0.95&tri=nom",
        "maj_depuis=2000-01-01&score_min=0.1",
        "services=Maîtrise des outils numériques du quotidien,Compréhension du monde numérique,Aide aux démarches administratives,Insertion professionnelle via le numérique&frais=Gratuit,Payant,Gratuit sous condition&modalites_acces=Se présenter,Téléphoner,Contacter par mail&publics=Seniors,Jeunes,Femmes",
    ];

    /// <summary>Facets are counted besides the page, and measured apart.</summary>
    public static readonly IReadOnlyList<string> Facettes =
    [
        "departement=69&services=Aide aux démarches administratives&facettes=services,frais,publics",
        "facettes=services,frais",
        "facettes=departement",
        "facettes=commune",
        "services=Aide aux démarches administratives&facettes=services,frais,publics,departement,sources",
        "services=Aide aux démarches administratives&facettes=region,departement,epci,commune,services,en_ligne,prise_rdv,labels,dispositifs,typologies,publics,prises_en_charge,frais,modalites_acces,modalites_accompagnement,itinerance,accessible,sources",
    ];

    /// <summary>The same filters over services, of which there are about three a place.</summary>
    public static readonly IReadOnlyList<string> Services =
    [
        "",
        "departement=69&services=Aide aux démarches administratives",
        "pres_de=48.8566,2.3522&rayon=200",
        "q=mediatheque",
        "q=de",
    ];
}
