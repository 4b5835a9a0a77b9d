using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les types de structures qui portent un lieu.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>typologie</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<Typologie>))]
[Champ("typologie")]
public enum Typologie
{
    [JsonStringEnumMemberName("ACI"), Libelle("Structures porteuses d’ateliers et chantiers d’insertion")]
    ACI,

    [JsonStringEnumMemberName("ACIPHC"), Libelle("SIAE — Atelier chantier d’insertion premières heures en chantier")]
    ACIPHC,

    [JsonStringEnumMemberName("AFPA"), Libelle("Agence nationale pour la formation professionnelle des adultes")]
    AFPA,

    [JsonStringEnumMemberName("AI"), Libelle("Associations intermédiaires")]
    AI,

    [JsonStringEnumMemberName("ASE"), Libelle("Aide sociale à l’enfance")]
    ASE,

    [JsonStringEnumMemberName("ASSO"), Libelle("Associations")]
    ASSO,

    [JsonStringEnumMemberName("ASSO_CHOMEUR"), Libelle("Associations de chômeurs")]
    ASSOCHOMEUR,

    [JsonStringEnumMemberName("Autre"), Libelle("Autre")]
    Autre,

    [JsonStringEnumMemberName("AVIP"), Libelle("Crèche à vocation d’insertion professionnelle")]
    AVIP,

    [JsonStringEnumMemberName("BIB"), Libelle("Bibliothèque / Médiathèque")]
    BIB,

    [JsonStringEnumMemberName("CAARUD"), Libelle("Centre d’accueil et d’accompagnement à la réduction de risques pour usagers de drogues")]
    CAARUD,

    [JsonStringEnumMemberName("CADA"), Libelle("Centres d’accueil de demandeurs d’asile")]
    CADA,

    [JsonStringEnumMemberName("CAF"), Libelle("Caisses d’allocations familiales")]
    CAF,

    [JsonStringEnumMemberName("CAP_EMPLOI"), Libelle("Cap Emploi")]
    CAPEMPLOI,

    [JsonStringEnumMemberName("CAVA"), Libelle("Centres d’adaptation à la vie active")]
    CAVA,

    [JsonStringEnumMemberName("CC"), Libelle("Communautés de communes")]
    CC,

    [JsonStringEnumMemberName("CCAS"), Libelle("Centres communaux d’action sociale")]
    CCAS,

    [JsonStringEnumMemberName("CCONS"), Libelle("Chambres consulaires")]
    CCONS,

    [JsonStringEnumMemberName("CD"), Libelle("Conseils Départementaux")]
    CD,

    [JsonStringEnumMemberName("CDAS"), Libelle("Centre départemental d’action sociale")]
    CDAS,

    [JsonStringEnumMemberName("CFP"), Libelle("Centre des finances publiques")]
    CFP,

    [JsonStringEnumMemberName("CHRS"), Libelle("Centres d’hébergement et de réinsertion sociale")]
    CHRS,

    [JsonStringEnumMemberName("CHU"), Libelle("Centres d’hébergement d’urgence")]
    CHU,

    [JsonStringEnumMemberName("CIAS"), Libelle("Centres intercommunaux d’action sociale")]
    CIAS,

    [JsonStringEnumMemberName("CIDFF"), Libelle("Centres d’information sur les droits des femmes et des familles")]
    CIDFF,

    [JsonStringEnumMemberName("CITMET"), Libelle("Cité des métiers")]
    CITMET,

    [JsonStringEnumMemberName("CMP"), Libelle("Centre Médico Psychologique")]
    CMP,

    [JsonStringEnumMemberName("CMS"), Libelle("Centre médico-social")]
    CMS,

    [JsonStringEnumMemberName("CPAM"), Libelle("Caisse primaire d’assurance maladie")]
    CPAM,

    [JsonStringEnumMemberName("CPH"), Libelle("Centres provisoires d’hébergement")]
    CPH,

    [JsonStringEnumMemberName("CS"), Libelle("Centre social")]
    CS,

    [JsonStringEnumMemberName("CSAPA"), Libelle("Centre de soins, d’accompagnement et de prévention en addictologie")]
    CSAPA,

    [JsonStringEnumMemberName("CSC"), Libelle("Centre socioculturel")]
    CSC,

    [JsonStringEnumMemberName("DEETS"), Libelle("Directions de l’économie, de l’emploi, du travail et des solidarités")]
    DEETS,

    [JsonStringEnumMemberName("DEPT"), Libelle("Services sociaux du Conseil départemental")]
    DEPT,

    [JsonStringEnumMemberName("DIPLP"), Libelle("Délégation interministérielle à la prévention et à la lutte contre la pauvreté")]
    DIPLP,

    [JsonStringEnumMemberName("E2C"), Libelle("École de la deuxième chance")]
    E2C,

    [JsonStringEnumMemberName("EA"), Libelle("Entreprise adaptée")]
    EA,

    [JsonStringEnumMemberName("EATT"), Libelle("Entreprise adaptée de travail temporaire")]
    EATT,

    [JsonStringEnumMemberName("EI"), Libelle("Entreprises d’insertion")]
    EI,

    [JsonStringEnumMemberName("EITI"), Libelle("Entreprises d’insertion par le travail indépendant")]
    EITI,

    [JsonStringEnumMemberName("ENM"), Libelle("Espace Numérique Mobile")]
    ENM,

    [JsonStringEnumMemberName("EPCI"), Libelle("Intercommunalité")]
    EPCI,

    [JsonStringEnumMemberName("EPI"), Libelle("Espace Public Internet")]
    EPI,

    [JsonStringEnumMemberName("EPIDE"), Libelle("Établissement pour l’insertion dans l’emploi")]
    EPIDE,

    [JsonStringEnumMemberName("EPN"), Libelle("Espace public numérique")]
    EPN,

    [JsonStringEnumMemberName("ES"), Libelle("Épicerie solidaire")]
    ES,

    [JsonStringEnumMemberName("ESAT"), Libelle("Établissements ou services d’aide par le travail")]
    ESAT,

    [JsonStringEnumMemberName("ESS"), Libelle("Entreprise de l’économie sociale et solidaire")]
    ESS,

    [JsonStringEnumMemberName("ETTI"), Libelle("Entreprises de travail temporaire d’insertion")]
    ETTI,

    [JsonStringEnumMemberName("EVS"), Libelle("Espace de vie sociale")]
    EVS,

    [JsonStringEnumMemberName("FABLAB"), Libelle("Fablab")]
    FABLAB,

    [JsonStringEnumMemberName("FABRIQUE"), Libelle("Fabrique")]
    FABRIQUE,

    [JsonStringEnumMemberName("FAIS"), Libelle("Fédérations d’acteurs de l’insertion et de la solidarité")]
    FAIS,

    [JsonStringEnumMemberName("FT"), Libelle("France Travail")]
    FT,

    [JsonStringEnumMemberName("GEIQ"), Libelle("Groupements d’employeurs pour l’insertion et la qualification")]
    GEIQ,

    [JsonStringEnumMemberName("HUDA"), Libelle("Hébergement d’urgence pour demandeurs d’asile")]
    HUDA,

    [JsonStringEnumMemberName("LA_POSTE"), Libelle("La Poste")]
    LAPOSTE,

    [JsonStringEnumMemberName("MDE"), Libelle("Maison de l’emploi")]
    MDE,

    [JsonStringEnumMemberName("MDH"), Libelle("Maison des Habitants")]
    MDH,

    [JsonStringEnumMemberName("MDEF"), Libelle("Maison de l’emploi et de la formation")]
    MDEF,

    [JsonStringEnumMemberName("MDPH"), Libelle("Maison Départementale des Personnes Handicapées")]
    MDPH,

    [JsonStringEnumMemberName("MDS"), Libelle("Maison Départementale des Solidarités")]
    MDS,

    [JsonStringEnumMemberName("MJC"), Libelle("Maison des jeunes et de la culture")]
    MJC,

    [JsonStringEnumMemberName("ML"), Libelle("Mission Locale")]
    ML,

    [JsonStringEnumMemberName("MQ"), Libelle("Maison de quartier")]
    MQ,

    [JsonStringEnumMemberName("MSA"), Libelle("Mutualité Sociale Agricole")]
    MSA,

    [JsonStringEnumMemberName("MSAP"), Libelle("Maison de Services Au Public")]
    MSAP,

    [JsonStringEnumMemberName("MUNI"), Libelle("Municipalités")]
    MUNI,

    [JsonStringEnumMemberName("OACAS"), Libelle("Structures agréées Organisme d’accueil communautaire et d’activité solidaire")]
    OACAS,

    [JsonStringEnumMemberName("ODC"), Libelle("Organisation délégataire d’un conseil départemental")]
    ODC,

    [JsonStringEnumMemberName("OF"), Libelle("Organismes de formation")]
    OF,

    [JsonStringEnumMemberName("OIL"), Libelle("Opérateur d’intermédiation locative")]
    OIL,

    [JsonStringEnumMemberName("OPCS"), Libelle("Organisation porteuse de la clause sociale")]
    OPCS,

    [JsonStringEnumMemberName("PAD"), Libelle("Point d’Accès au Droit")]
    PAD,

    [JsonStringEnumMemberName("PENSION"), Libelle("Pension de famille")]
    PENSION,

    [JsonStringEnumMemberName("PI"), Libelle("Point info")]
    PI,

    [JsonStringEnumMemberName("PIJ_BIJ"), Libelle("Points et bureaux information jeunesse")]
    PIJBIJ,

    [JsonStringEnumMemberName("PIMMS"), Libelle("Point Information Médiation Multi Services")]
    PIMMS,

    [JsonStringEnumMemberName("PJJ"), Libelle("Protection judiciaire de la jeunesse")]
    PJJ,

    [JsonStringEnumMemberName("PLIE"), Libelle("Plans locaux pour l’insertion et l’emploi")]
    PLIE,

    [JsonStringEnumMemberName("PREF"), Libelle("Préfecture, Sous-Préfecture")]
    PREF,

    [JsonStringEnumMemberName("PREVENTION"), Libelle("Service ou club de prévention")]
    PREVENTION,

    [JsonStringEnumMemberName("REG"), Libelle("Région")]
    REG,

    [JsonStringEnumMemberName("RELAIS_LECTURE"), Libelle("Relais lecture")]
    RELAISLECTURE,

    [JsonStringEnumMemberName("RESSOURCERIE"), Libelle("Ressourcerie")]
    RESSOURCERIE,

    [JsonStringEnumMemberName("RFS"), Libelle("Réseau France Services")]
    RFS,

    [JsonStringEnumMemberName("RS_FJT"), Libelle("Résidence sociale - Foyer de Jeunes Travailleurs")]
    RSFJT,

    [JsonStringEnumMemberName("SCP"), Libelle("Services et clubs de prévention")]
    SCP,

    [JsonStringEnumMemberName("SPIP"), Libelle("Services pénitentiaires d’insertion et de probation")]
    SPIP,

    [JsonStringEnumMemberName("TIERS_LIEUX"), Libelle("Tiers lieu & coworking")]
    TIERSLIEUX,

    [JsonStringEnumMemberName("UDAF"), Libelle("Union Départementale d’Aide aux Familles")]
    UDAF,
}
