using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Catalogue.Resources;

/// <summary>
/// Un lieu de médiation numérique : ce que déclare son producteur, avec les champs du schéma national v1.0.2, et ce que
/// l’API en sait. Une liste vide veut dire « non renseigné ». Un champ absent aussi.
/// </summary>
public sealed record Lieu
{
    /// <summary>L’identifiant du lieu dans cette API : le même sur toutes les instances, et après chaque mise à jour.</summary>
    /// <example>cae3c4ea-f1c5-5c88-bf5e-74fb40920969</example>
    public required Guid Id { get; init; }

    /// <summary>La source qui déclare ce lieu.</summary>
    /// <example>demonstration</example>
    public required string Source { get; init; }

    /// <summary>L’identifiant du lieu chez son producteur.</summary>
    /// <example>mediatheque-capucines</example>
    public required string IdSource { get; init; }

    /// <summary>La structure qui porte ce lieu.</summary>
    /// <example>d3b1126e-5602-56b0-91ef-0576eb9f5f61</example>
    public required Guid StructureId { get; init; }

    /// <summary>Le SIRET ou le RNA de la structure. `00000000000000` veut dire « inconnu ».</summary>
    /// <example>99900001100018</example>
    public required string Pivot { get; init; }

    /// <summary>Le nom du lieu.</summary>
    /// <example>Médiathèque de démonstration des Capucines</example>
    public required string Nom { get; init; }

    /// <summary>Le numéro et la voie.</summary>
    /// <example>14 rue du Clavier-qui-Chante</example>
    public required string Adresse { get; init; }

    /// <summary>Le bâtiment, l’étage, l’entrée.</summary>
    /// <example>Bâtiment B, 1er étage</example>
    public string? ComplementAdresse { get; init; }

    /// <summary>Le code postal.</summary>
    /// <example>69007</example>
    public required string CodePostal { get; init; }

    /// <summary>La commune, telle que le producteur l’écrit.</summary>
    /// <example>Lyon</example>
    public required string Commune { get; init; }

    /// <summary>Le code officiel de la commune, tel que le producteur l’écrit.</summary>
    /// <example>69387</example>
    public string? CodeInsee { get; init; }

    /// <summary>Le code du département d’aujourd’hui.</summary>
    /// <example>69</example>
    public string? Departement { get; init; }

    /// <summary>Le code de la région d’aujourd’hui.</summary>
    /// <example>84</example>
    public string? Region { get; init; }

    /// <summary>Le code SIREN de l’intercommunalité.</summary>
    /// <example>200046977</example>
    public string? Epci { get; init; }

    /// <summary>La latitude, en degrés (WGS 84).</summary>
    /// <example>45.7484</example>
    public double? Latitude { get; init; }

    /// <summary>La longitude, en degrés (WGS 84).</summary>
    /// <example>4.8412</example>
    public double? Longitude { get; init; }

    /// <summary>Les types de la structure.</summary>
    public required IReadOnlyList<Typologie> Typologie { get; init; }

    /// <summary>Le téléphone, au format international.</summary>
    /// <example>+33465710000</example>
    public string? Telephone { get; init; }

    /// <summary>Les adresses électroniques.</summary>
    /// <example>["accueil@capucines.example"]</example>
    public required IReadOnlyList<string> Courriels { get; init; }

    /// <summary>Les sites internet.</summary>
    /// <example>["https://capucines.example"]</example>
    public required IReadOnlyList<string> SiteWeb { get; init; }

    /// <summary>Les horaires, dans la notation « opening_hours » d’OpenStreetMap.</summary>
    /// <example>Tu-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00</example>
    public string? Horaires { get; init; }

    /// <summary>Faux si les horaires ne peuvent pas être lus : le lieu n’est alors ni ouvert ni fermé pour les filtres. Absent sans horaires.</summary>
    /// <example>true</example>
    public bool? HorairesLisibles { get; init; }

    /// <summary>Une présentation en 280 signes au plus.</summary>
    /// <example>Un espace numérique ouvert à tous, avec dix ordinateurs.</example>
    public string? PresentationResume { get; init; }

    /// <summary>Une présentation plus longue.</summary>
    /// <example>L’équipe vous aide à faire vos démarches et vous apprend à vous servir d’un ordinateur.</example>
    public string? PresentationDetail { get; init; }

    /// <summary>Si le lieu se déplace.</summary>
    public required IReadOnlyList<Itinerance> Itinerance { get; init; }

    /// <summary>Le nom de la structure qui porte ce lieu.</summary>
    /// <example>Ville de Lyon</example>
    public string? StructureParente { get; init; }

    /// <summary>La date de mise à jour par le producteur. Absente si elle est inconnue.</summary>
    /// <example>2026-03-15</example>
    public DateOnly? DateMaj { get; init; }

    /// <summary>Les catégories de services proposés.</summary>
    public required IReadOnlyList<ServiceCategorie> Services { get; init; }

    /// <summary>Les publics auxquels le lieu s’adresse particulièrement.</summary>
    public required IReadOnlyList<PublicSpecifique> PublicsSpecifiquementAdresses { get; init; }

    /// <summary>Les besoins particuliers que l’équipe sait prendre en charge.</summary>
    public required IReadOnlyList<PriseEnChargeSpecifique> PriseEnChargeSpecifique { get; init; }

    /// <summary>Ce que la personne doit payer.</summary>
    public required IReadOnlyList<FraisACharge> FraisACharge { get; init; }

    /// <summary>Les dispositifs et programmes nationaux auxquels le lieu participe.</summary>
    public required IReadOnlyList<DispositifProgrammeNational> DispositifProgrammesNationaux { get; init; }

    /// <summary>Les formations et labels reconnus par le schéma national.</summary>
    public required IReadOnlyList<FormationLabel> FormationsLabels { get; init; }

    /// <summary>Les autres formations et labels.</summary>
    /// <example>["QPV"]</example>
    public required IReadOnlyList<string> AutresFormationsLabels { get; init; }

    /// <summary>Comment prendre contact.</summary>
    public required IReadOnlyList<ModaliteAcces> ModalitesAcces { get; init; }

    /// <summary>Comment la personne est accompagnée.</summary>
    public required IReadOnlyList<ModaliteAccompagnement> ModalitesAccompagnement { get; init; }

    /// <summary>La fiche d’accessibilité du lieu sur Accès libre.</summary>
    /// <example>https://acceslibre.example/lyon/mediatheque-capucines</example>
    public string? FicheAccesLibre { get; init; }

    /// <summary>Le lien de prise de rendez-vous.</summary>
    /// <example>https://rdv.example/capucines</example>
    public string? PriseRdv { get; init; }

    /// <summary>Vrai si une aide à distance est proposée.</summary>
    /// <example>false</example>
    public required bool EnLigne { get; init; }

    /// <summary>Les services de ce lieu, un par catégorie : déclarés par le producteur, ou déduits de `services`.</summary>
    public required IReadOnlyList<ServiceResume> ServicesDetail { get; init; }

    /// <summary>De 0 à 1 : la part des renseignements utiles que le producteur a donnés.</summary>
    /// <example>0.75</example>
    public required double ScoreQualite { get; init; }

    /// <summary>Quand l’API a reçu cette déclaration (UTC).</summary>
    /// <example>2026-03-16T08:30:00Z</example>
    public required DateTime MajApi { get; init; }

    /// <summary>Vrai si le lieu est ouvert maintenant, faux s’il est fermé. Absent si on ne le sait pas. Dans une liste : seulement si `champs` le nomme.</summary>
    /// <example>true</example>
    public bool? Ouvert { get; init; }

    /// <summary>La prochaine fois que le lieu ouvrira, à son heure ; s’il est ouvert maintenant, la fois d’après. Absente si on ne la connaît pas dans l’année. Dans une liste : seulement si `champs` la nomme.</summary>
    /// <example>2026-11-24T14:00:00+01:00</example>
    public DateTimeOffset? ProchaineOuverture { get; init; }

    /// <summary>Les heures d’ouverture des sept jours à venir, à partir d’aujourd’hui à l’heure du lieu, jours fériés compris. Absentes si les horaires manquent ou ne peuvent pas être lus. Dans une liste : seulement si `champs` les nomme.</summary>
    public IReadOnlyList<HorairesJour>? HorairesSemaine { get; init; }

    /// <summary>La distance au point demandé, à vol d’oiseau, en kilomètres. Présente avec `pres_de` ou `pres_de_commune`.</summary>
    /// <example>1.234</example>
    public double? DistanceKm { get; init; }

    /// <summary>D’où la distance est comptée. Absent si le lieu a des coordonnées.</summary>
    /// <example>commune</example>
    public PositionLieu? Position { get; init; }
}
