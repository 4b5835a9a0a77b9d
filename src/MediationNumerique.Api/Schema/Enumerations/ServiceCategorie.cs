using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Schema.Enumerations;

/// <summary>Les neuf catégories de services de médiation numérique du schéma national.</summary>
/// <remarks>Source : schéma national « lieux de médiation numérique » v1.0.2, champ <c>services</c>.</remarks>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceCategorie>))]
[Champ("services")]
public enum ServiceCategorie
{
    [JsonStringEnumMemberName("Acquisition de matériel informatique à prix solidaire"), Libelle("Acquisition de matériel informatique à prix solidaire", "Acheter un ordinateur, une tablette ou un téléphone reconditionné à prix réduit.")]
    AcquisitionDeMaterielInformatiqueAPrixSolidaire,

    [JsonStringEnumMemberName("Aide aux démarches administratives"), Libelle("Aide aux démarches administratives", "Être aidé pour faire une démarche en ligne : impôts, CAF, santé, retraite, titre de séjour…")]
    AideAuxDemarchesAdministratives,

    [JsonStringEnumMemberName("Maîtrise des outils numériques du quotidien"), Libelle("Maîtrise des outils numériques du quotidien", "Apprendre à utiliser un ordinateur, un téléphone, une messagerie, internet.")]
    MaitriseDesOutilsNumeriquesDuQuotidien,

    [JsonStringEnumMemberName("Insertion professionnelle via le numérique"), Libelle("Insertion professionnelle via le numérique", "Chercher un emploi, faire son CV, créer son activité avec le numérique.")]
    InsertionProfessionnelleViaLeNumerique,

    [JsonStringEnumMemberName("Utilisation sécurisée du numérique"), Libelle("Utilisation sécurisée du numérique", "Protéger ses données, reconnaître une arnaque, bien choisir ses mots de passe.")]
    UtilisationSecuriseeDuNumerique,

    [JsonStringEnumMemberName("Parentalité et éducation avec le numérique"), Libelle("Parentalité et éducation avec le numérique", "Accompagner les usages des enfants, suivre leur scolarité en ligne.")]
    ParentaliteEtEducationAvecLeNumerique,

    [JsonStringEnumMemberName("Loisirs et créations numériques"), Libelle("Loisirs et créations numériques", "Créer et se divertir : photo, vidéo, fabrication numérique, jeux.")]
    LoisirsEtCreationsNumeriques,

    [JsonStringEnumMemberName("Compréhension du monde numérique"), Libelle("Compréhension du monde numérique", "Comprendre les enjeux du numérique : information, intelligence artificielle, écologie.")]
    ComprehensionDuMondeNumerique,

    [JsonStringEnumMemberName("Accès internet et matériel informatique"), Libelle("Accès internet et matériel informatique", "Utiliser sur place un ordinateur, une imprimante, une connexion internet.")]
    AccesInternetEtMaterielInformatique,
}
