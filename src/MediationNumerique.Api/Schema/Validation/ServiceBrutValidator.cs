using FluentValidation;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Validation;

internal sealed class ServiceBrutValidator : AbstractValidator<ServiceBrut>
{
    public ServiceBrutValidator()
    {
        RuleFor(x => x.Id).IsIdentifiant("Donnez à chaque service un identifiant qui lui est propre et ne change pas.");
        RuleFor(x => x.Categorie)
            .Required("Donnez la catégorie du service, une des neuf du champ services du schéma national.")
            .IsOneOf(Enumeration.Of<ServiceCategorie>());
        RuleFor(x => x.Nom).Max(Rules.LongestLine).IsWellEncoded();
        RuleFor(x => x.Description).Max(Rules.LongestText);
        RuleFor(x => x.Horaires).Max(Rules.LongestHoraires);
        RuleFor(x => x.PriseRdv).IsHttpUrl();
        RuleFor(x => x.Horaires).AreReadableHoraires();
        RuleForEach(x => x.ModalitesAccompagnement).IsOneOf(Enumeration.Of<ModaliteAccompagnement>());
        RuleForEach(x => x.Publics).IsOneOf(Enumeration.Of<PublicSpecifique>());
        RuleForEach(x => x.PrisesEnCharge).IsOneOf(Enumeration.Of<PriseEnChargeSpecifique>());
        RuleForEach(x => x.Frais).IsOneOf(Enumeration.Of<FraisACharge>());
        RuleForEach(x => x.Zones).HasFormat(
            Formats.Zone(),
            "Une zone est france, ou un type et un code : region-84, departement-15, epci-241500230, commune-15014, arrondissement-69381.");
        RuleForEach(x => x.SousCategories).SetValidator(new SousCategorieBruteValidator());
        RuleForAnchor();
    }

    /// <summary>A service is offered somewhere or by someone; with both, the place's own structure could contradict it.</summary>
    private void RuleForAnchor()
    {
        RuleFor(x => x.Lieu).Max(Rules.LongestIdentifiant);
        RuleFor(x => x.Structure).Max(Rules.LongestIdentifiant);
        RuleFor(x => x.Lieu)
            .NotEmpty().When(x => x.Structure is null).WithErrorCode("lieu-ou-structure")
            .WithMessage("Donnez le lieu où le service est rendu, ou la structure qui le rend sans lieu.");
        RuleFor(x => x.Structure)
            .Empty().When(x => x.Lieu is not null).WithErrorCode("lieu-ou-structure")
            .WithMessage("Un service a un lieu ou une structure, pas les deux : retirez la structure, le lieu la donne déjà.");
    }

    internal sealed class SousCategorieBruteValidator : AbstractValidator<SousCategorieBrute>
    {
        public SousCategorieBruteValidator()
        {
            RuleFor(x => x.Referentiel).Required("Donnez le référentiel de la sous-catégorie, par exemple Pix.").Max(Rules.LongestLine);
            RuleFor(x => x.Code).Required("Donnez le code de la sous-catégorie dans son référentiel, par exemple 2.2.").Max(Rules.LongestLine);
            RuleFor(x => x.Libelle).Required("Donnez le libellé de la sous-catégorie, par exemple Partager et publier.").Max(Rules.LongestLine);
        }
    }
}
