using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.DataInclusion;

/// <summary>
/// The national schema's values in the words of data.inclusion v1: the mapping that its pipeline applies to this data
/// (gip-inclusion/data-inclusion, pipeline/dbt/models/intermediate/v1, mediation_numerique). What has no word there is left out.
/// </summary>
internal static class DataInclusionTables
{
    public const string Fondamentaux = "numerique--maitriser-les-fondamentaux-du-numerique";
    public const string ServicesEnLigne = "numerique--acceder-a-des-services-en-ligne";
    public const string Equipement = "numerique--acquerir-un-equipement";

    public static IReadOnlyList<string> Thematiques(ServiceCategorie categorie) => categorie switch
    {
        ServiceCategorie.AccesInternetEtMaterielInformatique => ["numerique--acceder-a-une-connexion-internet", Equipement],
        ServiceCategorie.AcquisitionDeMaterielInformatiqueAPrixSolidaire => [Equipement],
        ServiceCategorie.AideAuxDemarchesAdministratives =>
            ["difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives", ServicesEnLigne],
        ServiceCategorie.ComprehensionDuMondeNumerique or ServiceCategorie.UtilisationSecuriseeDuNumerique => [Fondamentaux],
        ServiceCategorie.InsertionProfessionnelleViaLeNumerique =>
            ["preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi", Fondamentaux],
        ServiceCategorie.LoisirsEtCreationsNumeriques => ["remobilisation--activites-sportives-et-culturelles", Fondamentaux],
        ServiceCategorie.MaitriseDesOutilsNumeriquesDuQuotidien => [Fondamentaux, ServicesEnLigne],
        ServiceCategorie.ParentaliteEtEducationAvecLeNumerique => ["famille--soutien-a-la-parentalite-et-a-leducation", Fondamentaux],
        _ => throw new ArgumentOutOfRangeException(nameof(categorie), categorie, "This category has no theme of data.inclusion."),
    };

    /// <summary>Free wins, on conditions too.</summary>
    public static string? Frais(IReadOnlyList<FraisACharge> frais) => frais switch
    {
        [] => null,
        _ when frais.Any(f => f is FraisACharge.Gratuit or FraisACharge.GratuitSousCondition) => "gratuit",
        _ => "payant",
    };

    /// <summary>Who is not told apart is everybody.</summary>
    public static IReadOnlyList<string> Publics(IReadOnlyList<PublicSpecifique> publics, IReadOnlyList<PriseEnChargeSpecifique> prisesEnCharge)
    {
        string[] told = [.. publics.Select(Public).Concat(prisesEnCharge.Select(Public).OfType<string>()).Distinct()];

        return told is [] ? ["tous-publics"] : told;
    }

    /// <summary>One type a service: equipment before workshops before individual help.</summary>
    public static string? Type(IReadOnlyList<ModaliteAccompagnement> modalites) => modalites switch
    {
        _ when modalites.Contains(ModaliteAccompagnement.EnAutonomie) => "aide-materielle",
        _ when modalites.Contains(ModaliteAccompagnement.DansUnAtelierCollectif) => "atelier",
        _ when modalites.Contains(ModaliteAccompagnement.AccompagnementIndividuel) => "accompagnement",
        _ => null,
    };

    /// <summary>As stated, else what the contact data allow; null where there is neither.</summary>
    public static IReadOnlyList<string>? ModesMobilisation(IReadOnlyList<ModaliteAcces> modalites, string? telephone, string? courriel, string? priseRdv)
    {
        string[] stated = [.. modalites.Select(Mode).OfType<string>().Distinct()];
        string?[] possible =
        [
            telephone is null ? null : "telephoner",
            courriel is null ? null : "envoyer-un-courriel",
            priseRdv is null ? null : "utiliser-lien-mobilisation",
        ];
        string[] modes = stated is [] ? [.. possible.OfType<string>()] : stated;

        return modes is [] ? null : modes;
    }

    public static IReadOnlyList<string>? Reseaux(IReadOnlyList<DispositifProgrammeNational> dispositifs)
    {
        string[] reseaux = [.. dispositifs.Select(Reseau).OfType<string>()];

        return reseaux is [] ? null : reseaux;
    }

    private static string Public(PublicSpecifique value) => value switch
    {
        PublicSpecifique.Etudiants => "etudiants",
        PublicSpecifique.FamillesEtOuEnfants => "familles",
        PublicSpecifique.Femmes => "femmes",
        PublicSpecifique.Jeunes => "jeunes",
        PublicSpecifique.Seniors => "seniors",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "This public has no word in data.inclusion."),
    };

    private static string? Public(PriseEnChargeSpecifique value) => value switch
    {
        PriseEnChargeSpecifique.DeficienceVisuelle or PriseEnChargeSpecifique.HandicapsMentaux
            or PriseEnChargeSpecifique.HandicapsMoteurs or PriseEnChargeSpecifique.Surdite => "personnes-en-situation-de-handicap",
        PriseEnChargeSpecifique.LanguesEtrangeresAnglais or PriseEnChargeSpecifique.LanguesEtrangeresAutres => "personnes-exilees",
        _ => null,
    };

    private static string? Mode(ModaliteAcces value) => value switch
    {
        ModaliteAcces.ContacterParMail or ModaliteAcces.EnvoyerUnMailAvecUneFicheDePrescription => "envoyer-un-courriel",
        ModaliteAcces.PrendreUnRDVEnLigne => "utiliser-lien-mobilisation",
        ModaliteAcces.SePresenter => "se-presenter",
        ModaliteAcces.Telephoner => "telephoner",
        _ => null,
    };

    private static string? Reseau(DispositifProgrammeNational value) => value switch
    {
        DispositifProgrammeNational.AidantsConnect => "aidants-connect",
        DispositifProgrammeNational.ConseillersNumeriques => "conseillers-numeriques",
        DispositifProgrammeNational.FranceServices => "france-service",
        DispositifProgrammeNational.GrandeEcoleDuNumerique => "grandes-ecoles-du-numerique",
        DispositifProgrammeNational.LaCroixRouge => "croix-rouge",
        _ => null,
    };
}
