using FluentValidation;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Validation;

internal sealed class StructureBruteValidator : AbstractValidator<StructureBrute>
{
    public StructureBruteValidator()
    {
        RuleFor(x => x.Id).IsIdentifiant("Donnez à chaque structure un identifiant qui lui est propre et ne change pas.");
        RuleFor(x => x.Nom).Required("Donnez le nom de la structure.").Max(Rules.LongestLine).IsWellEncoded();
        RuleFor(x => x.Siret).Cascade(CascadeMode.Stop)
            .IsNotRounded()
            .HasFormat(Formats.Siret(), "Le SIRET a 14 chiffres, par exemple 13002526500013.")
            .PassesLuhn();
        RuleFor(x => x.Rna).HasFormat(Formats.Rna(), "Le numéro RNA s’écrit W suivi de 9 lettres ou chiffres, par exemple W751000000.");
        RuleForEach(x => x.Typologies).IsOneOf(Enumeration.Of<Typologie>());
        RuleFor(x => x.Description).Max(Rules.LongestText);
        RuleFor(x => x.SiteWeb).IsHttpUrl();
        RuleFor(x => x.Telephone).IsTelephone();
        RuleFor(x => x.Courriel).IsCourriel();
    }
}
