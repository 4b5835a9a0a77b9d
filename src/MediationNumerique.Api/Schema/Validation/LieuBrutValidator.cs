using FluentValidation;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Validation;

/// <summary>
/// The rules of the national schema v1.0.2 on a place. It is strict: what real files routinely break in secondary fields
/// is set right before, by <see cref="Readers.LieuRepair"/>.
/// </summary>
internal sealed class LieuBrutValidator : AbstractValidator<LieuBrut>
{
    /// <summary>What software writes for a date that was never set is the Unix epoch, its eve west of Greenwich, or the year 1.</summary>
    private static readonly DateOnly s_lastUnset = new(1970, 1, 1);

    public LieuBrutValidator()
    {
        RuleForIdentity();
        RuleForPlace();
        RuleForCoordinates();
        RuleForDate();
        RuleForContact();
        RuleForEnumerations();
    }

    private void RuleForIdentity()
    {
        RuleFor(x => x.Id).IsIdentifiant("Donnez à chaque lieu un identifiant qui lui est propre et ne change pas.");
        RuleFor(x => x.Pivot).Cascade(CascadeMode.Stop)
            .Required("Donnez le SIRET ou le numéro RNA de la structure ; s’il est inconnu, écrivez 00000000000000.")
            .IsNotRounded()
            .HasFormat(
                Formats.Pivot(),
                "Le pivot a de 9 à 14 lettres ou chiffres : un SIRET (14 chiffres) ou un numéro RNA (W et 9 caractères).")
            .PassesLuhn();
        RuleFor(x => x.Nom).Required("Donnez le nom du lieu.").Max(Rules.LongestLine).IsWellEncoded();
        RuleFor(x => x.Source).Max(Rules.LongestLine);
        RuleFor(x => x.StructureParente).Max(Rules.LongestLine);
    }

    private void RuleForPlace()
    {
        RuleFor(x => x.Commune).Required("Donnez la commune du lieu.").Max(Rules.LongestLine).IsWellEncoded();
        RuleFor(x => x.CodePostal)
            .Required("Donnez le code postal du lieu.")
            .HasFormat(Formats.CodePostal(), "Le code postal a cinq chiffres, zéro initial compris, par exemple 01000.");
        RuleFor(x => x.CodeInsee)
            .HasFormat(
                Formats.CodeInsee(),
                "Le code INSEE de la commune a cinq caractères, zéro initial compris, par exemple 01053 ou 2A004.");
        RuleFor(x => x.Adresse).Required("Donnez le numéro et la voie du lieu, ou son lieu-dit.").Max(Rules.LongestLine).IsWellEncoded();
        RuleFor(x => x.ComplementAdresse).Max(Rules.LongestLine);
    }

    private void RuleForCoordinates()
    {
        RuleFor(x => x.Latitude)
            .Must(text => text is null || Formats.ParseDegrees(text) is not null).WithErrorCode("nombre")
            .WithMessage("La latitude est un nombre de degrés décimaux, par exemple 45.764.")
            .NotEmpty().When(x => x.Longitude is not null, ApplyConditionTo.CurrentValidator).WithErrorCode("coordonnee-manquante")
            .WithMessage("La longitude est donnée sans la latitude : donnez les deux, ou aucune.");
        RuleFor(x => x.Longitude)
            .Must(text => text is null || Formats.ParseDegrees(text) is not null).WithErrorCode("nombre")
            .WithMessage("La longitude est un nombre de degrés décimaux, par exemple 4.8357.")
            .NotEmpty().When(x => x.Latitude is not null, ApplyConditionTo.CurrentValidator).WithErrorCode("coordonnee-manquante")
            .WithMessage("La latitude est donnée sans la longitude : donnez les deux, ou aucune.");
        RuleFor(x => Formats.ParseDegrees(x.Latitude)).InclusiveBetween(-90, 90)
            .OverridePropertyName(nameof(LieuBrut.Latitude)).WithErrorCode("hors-bornes")
            .WithMessage("La latitude va de -90 à 90 degrés (WGS 84) : convertissez les mètres Lambert-93 en degrés.");
        RuleFor(x => Formats.ParseDegrees(x.Longitude)).InclusiveBetween(-180, 180)
            .OverridePropertyName(nameof(LieuBrut.Longitude)).WithErrorCode("hors-bornes")
            .WithMessage("La longitude va de -180 à 180 degrés (WGS 84) : convertissez les mètres Lambert-93 en degrés.");
    }

    private void RuleForDate() => RuleFor(x => x.DateMaj).Cascade(CascadeMode.Stop)
        .Required("Donnez la date de dernière mise à jour du lieu, par exemple 2026-01-31.")
        .HasFormat(Formats.DateMaj(), "La date s’écrit année-mois-jour, par exemple 2026-01-31.")
        .Must(text => Formats.ParseDate(text) is not null).WithErrorCode("date-impossible")
        .WithMessage("Ce jour n’existe pas dans le calendrier : vérifiez le mois et le jour.")
        .Must(text => Formats.ParseDate(text)!.Value > s_lastUnset).WithErrorCode("date-inconnue")
        .WithSeverity(Severity.Warning)
        .WithMessage("Cette date est celle d’un champ jamais rempli : indiquez quand le lieu a été mis à jour.");

    private void RuleForContact()
    {
        RuleFor(x => x.Telephone).IsTelephone();
        RuleForEach(x => x.Courriels).IsCourriel();
        RuleForEach(x => x.SiteWeb).IsHttpUrl();
        RuleFor(x => x.FicheAccesLibre).IsHttpUrl();
        RuleFor(x => x.PriseRdv).IsHttpUrl();
        RuleFor(x => x.Horaires).AreReadableHoraires();
        RuleFor(x => x.PresentationResume).MaximumLength(Champs.LongestResume).WithErrorCode("trop-long")
            .WithMessage("Le résumé compte {TotalLength} caractères, {MaxLength} au plus : "
                + "déplacez la suite dans presentation_detail.");
        RuleFor(x => x.PresentationDetail).Max(Rules.LongestText);
        RuleFor(x => x.Horaires).Max(Rules.LongestHoraires);
    }

    private void RuleForEnumerations()
    {
        RuleForEach(x => x.Typologie).IsOneOf(Enumeration.Of<Typologie>());
        RuleForEach(x => x.Itinerance).IsOneOf(Enumeration.Of<Itinerance>());
        RuleForEach(x => x.Services).IsOneOf(Enumeration.Of<ServiceCategorie>());
        RuleForEach(x => x.PublicsSpecifiquementAdresses).IsOneOf(Enumeration.Of<PublicSpecifique>());
        RuleForEach(x => x.PriseEnChargeSpecifique).IsOneOf(Enumeration.Of<PriseEnChargeSpecifique>());
        RuleForEach(x => x.FraisACharge).IsOneOf(Enumeration.Of<FraisACharge>());
        RuleForEach(x => x.DispositifProgrammesNationaux).IsOneOf(Enumeration.Of<DispositifProgrammeNational>());
        RuleForEach(x => x.FormationsLabels).IsOneOf(Enumeration.Of<FormationLabel>());
        RuleForEach(x => x.AutresFormationsLabels).Max(Rules.LongestLine);
        RuleForEach(x => x.ModalitesAcces).IsOneOf(Enumeration.Of<ModaliteAcces>());
        RuleForEach(x => x.ModalitesAccompagnement).IsOneOf(Enumeration.Of<ModaliteAccompagnement>());
    }
}
