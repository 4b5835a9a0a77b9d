using FluentValidation;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Web.Filtres;

internal sealed class FiltresLieuxValidator : AbstractValidator<FiltresLieux>
{
    public FiltresLieuxValidator(FiltresFormats formats)
    {
        RuleFor(f => f.Region).Many(formats.Region);
        RuleFor(f => f.Departement).Many(formats.Departement);
        RuleFor(f => f.Epci).Many(formats.Epci);
        RuleFor(f => f.Commune).Many(formats.Commune);
        RuleFor(f => f.CodePostal).Many(formats.CodePostal);
        RuleFor(f => f.Bbox).One(formats.Box);
        RuleFor(f => f.PresDe).One(formats.Point);
        RuleFor(f => f.PresDeCommune).One(formats.CommuneCentre);
        RuleFor(f => f.Rayon).One(formats.Rayon);
        RuleFor(f => f.Services).Many(formats.Services);
        RuleFor(f => f.ServicesTous).Many(formats.Services);
        RuleFor(f => f.EnLigne).One(formats.Boolean);
        RuleFor(f => f.PriseRdv).One(formats.Boolean);
        RuleFor(f => f.Labels).Many(formats.Labels);
        RuleFor(f => f.Dispositifs).Many(formats.Dispositifs);
        RuleFor(f => f.Typologies).Many(formats.Typologies);
        RuleFor(f => f.Publics).Many(formats.Publics);
        RuleFor(f => f.PrisesEnCharge).Many(formats.PrisesEnCharge);
        RuleFor(f => f.Frais).Many(formats.Frais);
        RuleFor(f => f.ModalitesAcces).Many(formats.ModalitesAcces);
        RuleFor(f => f.ModalitesAccompagnement).Many(formats.ModalitesAccompagnement);
        RuleFor(f => f.Itinerance).Many(formats.Itinerance);
        RuleFor(f => f.Accessible).One(formats.Boolean);
        RuleFor(f => f.Sources).Many(formats.Sources);
        RuleFor(f => f.Siret).Many(formats.Siret);
        RuleFor(f => f.Rna).Many(formats.Rna);
        RuleFor(f => f.Structure).Many(formats.Structure);
        RuleFor(f => f.MajDepuis).One(formats.Date);
        RuleFor(f => f.ScoreMin).One(formats.Score);
        RuleFor(f => f.OuvertMaintenant).One(formats.Boolean);
        RuleFor(f => f.OuvertLe).Many(formats.Moment);
        RuleFor(f => f.OuvertLeWeekEnd).One(formats.Boolean);
        RuleFor(f => f.OuvertJours).Many(formats.Jours);
        RuleFor(f => f.OuvertApres).One(formats.Heure);
        RuleFor(f => f.Q).One(formats.Search);

        RuleFor(f => f.Rayon)
            .Must((f, _) => IsGiven(f.PresDe) || IsGiven(f.PresDeCommune))
            .When(f => IsGiven(f.Rayon))
            .WithErrorCode(ErrorCodes.ParametreIncompatible)
            .WithMessage("« rayon » s’emploie avec « pres_de » ou « pres_de_commune ».");
        RuleFor(f => f.PresDeCommune)
            .Must((f, _) => !IsGiven(f.PresDe))
            .When(f => IsGiven(f.PresDeCommune))
            .WithErrorCode(ErrorCodes.ParametreIncompatible)
            .WithMessage("Donnez « pres_de » ou « pres_de_commune », pas les deux.");
    }

    private static bool IsGiven(string[]? values) => values is { Length: > 0 };
}
