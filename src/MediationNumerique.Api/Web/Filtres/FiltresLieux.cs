using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>The filters of places and services, as they come: their forms are in <see cref="FiltresLieuxValidator"/>.</summary>
/// <param name="Region" example="84">Le code officiel d’une région.</param>
/// <param name="Departement" example="69">Le code officiel d’un département.</param>
/// <param name="Epci" example="200046977">Le code SIREN d’une intercommunalité.</param>
/// <param name="Commune" example="69123">Le code officiel d’une commune ou d’un arrondissement. Paris, Lyon et Marseille comprennent leurs arrondissements ; une ancienne commune vaut celle d’aujourd’hui.</param>
/// <param name="CodePostal" example="69007">Un code postal.</param>
/// <param name="Bbox" example="4.7,45.6,5.0,45.9">Un cadre en degrés : ouest, sud, est, nord. Si l’ouest est plus grand que l’est, le cadre traverse l’antiméridien.</param>
/// <param name="PresDe" example="45.75,4.85">Un point en degrés : latitude, longitude. Les résultats disent leur distance. La réponse peut être gardée par des caches : pour la position d’une personne, préférez `POST /v1/orientation`.</param>
/// <param name="PresDeCommune">Le code officiel d’une commune, dont le centre sert de point.</param>
/// <param name="Rayon" example="10" default="20">La distance au point, en kilomètres.</param>
/// <param name="Services" example="Aide aux démarches administratives">Une catégorie de services. Avec plusieurs : l’une d’elles.</param>
/// <param name="ServicesTous" example="Accès internet et matériel informatique">Une catégorie de services proposée dans le lieu. Avec plusieurs : toutes à la fois.</param>
/// <param name="EnLigne" example="false">Vrai : une aide à distance est proposée.</param>
/// <param name="PriseRdv" example="true">Vrai : il y a un lien de prise de rendez-vous.</param>
/// <param name="Labels" example="Fabriques de Territoire">Une formation ou un label, du schéma national ou propre à un producteur.</param>
/// <param name="Dispositifs" example="France Services">Un dispositif ou programme national.</param>
/// <param name="Typologies" example="BIB">Un type de structure.</param>
/// <param name="Publics" example="Seniors">Un public spécifiquement adressé.</param>
/// <param name="PrisesEnCharge" example="Illettrisme">Un besoin particulier pris en charge.</param>
/// <param name="Frais" example="Gratuit">Ce que la personne doit payer.</param>
/// <param name="ModalitesAcces" example="Se présenter">Une façon de prendre contact.</param>
/// <param name="ModalitesAccompagnement" example="Accompagnement individuel">Une façon d’être accompagné.</param>
/// <param name="Itinerance" example="Fixe">Si le lieu se déplace.</param>
/// <param name="Accessible" example="true">Vrai : le lieu a une fiche sur Accès libre.</param>
/// <param name="Sources" example="demonstration">Le nom court d’une source.</param>
/// <param name="Siret" example="99900001100018">Un SIRET : 14 chiffres.</param>
/// <param name="Rna" example="W691234567">Un numéro RNA : W et neuf signes.</param>
/// <param name="Structure" example="d3b1126e-5602-56b0-91ef-0576eb9f5f61">L’identifiant d’une structure.</param>
/// <param name="MajDepuis" example="2022-01-01">La plus ancienne date de mise à jour admise.</param>
/// <param name="ScoreMin" example="0.5">Le plus petit score de qualité admis, de 0 à 1.</param>
/// <param name="OuvertMaintenant" example="true">Vrai : ouvert à cet instant. Faux : fermé. Un lieu dont les horaires manquent, ne peuvent pas être lus ou ne disent rien de cet instant n’est ni l’un ni l’autre. D’une page à l’autre, le temps passe : chaque page dit ce qui est vrai quand elle est lue.</param>
/// <param name="OuvertLe" example="2026-11-28T10:00">Une date et une heure. Sans décalage, c’est l’heure qu’il est dans le lieu ; avec un décalage (`Z`, `+01:00`), c’est un instant. Avec plusieurs : ouvert à l’un d’eux.</param>
/// <param name="OuvertLeWeekEnd" example="true">Vrai : ouvert, ne serait-ce qu’un moment, un samedi ou un dimanche des sept jours à venir, aujourd’hui compris. Faux : fermé ces deux jours.</param>
/// <param name="OuvertJours" example="sa">Un jour : ouvert, ne serait-ce qu’un moment, ce jour-là dans les sept jours à venir, aujourd’hui compris. Avec plusieurs : l’un d’eux.</param>
/// <param name="OuvertApres" example="18:00">Une heure : encore ouvert après elle, un des sept jours à venir. Avec `ouvert_jours` ou `ouvert_le_week_end` : un de ces jours-là.</param>
/// <param name="Q" example="mediatheque">Des mots à trouver dans le nom, la commune, l’adresse, la présentation ou la structure. Chaque mot doit être trouvé ; son début suffit, sauf s’il n’a qu’une lettre ; les accents ne comptent pas.</param>
internal sealed record FiltresLieux(
    [FromQuery(Name = "region")] string[]? Region,
    [FromQuery(Name = "departement")] string[]? Departement,
    [FromQuery(Name = "epci")] string[]? Epci,
    [FromQuery(Name = "commune")] string[]? Commune,
    [FromQuery(Name = "code_postal")] string[]? CodePostal,
    [FromQuery(Name = "bbox")] string[]? Bbox,
    [FromQuery(Name = "pres_de")] string[]? PresDe,
    [FromQuery(Name = "pres_de_commune")] string[]? PresDeCommune,
    [FromQuery(Name = "rayon")] string[]? Rayon,
    [FromQuery(Name = "services")] string[]? Services,
    [FromQuery(Name = "services_tous")] string[]? ServicesTous,
    [FromQuery(Name = "en_ligne")] string[]? EnLigne,
    [FromQuery(Name = "prise_rdv")] string[]? PriseRdv,
    [FromQuery(Name = "labels")] string[]? Labels,
    [FromQuery(Name = "dispositifs")] string[]? Dispositifs,
    [FromQuery(Name = "typologies")] string[]? Typologies,
    [FromQuery(Name = "publics")] string[]? Publics,
    [FromQuery(Name = "prises_en_charge")] string[]? PrisesEnCharge,
    [FromQuery(Name = "frais")] string[]? Frais,
    [FromQuery(Name = "modalites_acces")] string[]? ModalitesAcces,
    [FromQuery(Name = "modalites_accompagnement")] string[]? ModalitesAccompagnement,
    [FromQuery(Name = "itinerance")] string[]? Itinerance,
    [FromQuery(Name = "accessible")] string[]? Accessible,
    [FromQuery(Name = "sources")] string[]? Sources,
    [FromQuery(Name = "siret")] string[]? Siret,
    [FromQuery(Name = "rna")] string[]? Rna,
    [FromQuery(Name = "structure")] string[]? Structure,
    [FromQuery(Name = "maj_depuis")] string[]? MajDepuis,
    [FromQuery(Name = "score_min")] string[]? ScoreMin,
    [FromQuery(Name = "ouvert_maintenant")] string[]? OuvertMaintenant,
    [FromQuery(Name = "ouvert_le")] string[]? OuvertLe,
    [FromQuery(Name = "ouvert_le_week_end")] string[]? OuvertLeWeekEnd,
    [FromQuery(Name = "ouvert_jours")] string[]? OuvertJours,
    [FromQuery(Name = "ouvert_apres")] string[]? OuvertApres,
    [FromQuery(Name = "q")] string[]? Q);
