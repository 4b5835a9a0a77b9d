using FluentValidation;

namespace MediationNumerique.Api.Schema.Validation;

internal sealed class SourceBruteValidator : AbstractValidator<SourceBrute>
{
    private const int LongestName = 200;
    private const int LongestText = 5_000;

    public SourceBruteValidator()
    {
        RuleFor(x => x.Slug).Required("Donnez à la source un nom court.")
            .MaximumLength(Formats.LongestSlug).WithErrorCode("trop-long")
            .WithMessage("Le nom court compte {TotalLength} caractères, {MaxLength} au plus.")
            .HasFormat(Formats.Slug(), "Le nom court est fait de minuscules sans accent, de chiffres et de tirets, par exemple hub-isere.");
        RuleFor(x => x.Nom).Required("Donnez le nom du jeu de données.").Max(LongestName);
        RuleFor(x => x.Description).Required("Dites d’où viennent les données, en une ou deux phrases.").Max(LongestText);
        RuleFor(x => x.Licence).Required("Donnez la licence des données, par exemple Licence Ouverte 2.0.").Max(LongestName);
        RuleFor(x => x.Url).IsHttpUrl();
        RuleFor(x => x.Contact).Max(LongestName);
        RuleFor(x => x.Moissonnage!).SetValidator(new MoissonnageBrutValidator()).When(x => x.Moissonnage is not null);
    }

    internal sealed class MoissonnageBrutValidator : AbstractValidator<MoissonnageBrut>
    {
        private const int HoursOfYear = 8_760;

        public MoissonnageBrutValidator()
        {
            RuleFor(x => x.Url).Required("Donnez l’adresse du fichier à moissonner.").IsHttpUrl();
            RuleFor(x => x.PeriodeHeures)
                .NotNull().WithErrorCode("obligatoire").WithMessage("Donnez le nombre d’heures entre deux moissonnages, par exemple 24.")
                .InclusiveBetween(1, HoursOfYear).WithErrorCode("hors-bornes")
                .WithMessage("Le nombre d’heures entre deux moissonnages va de {From} à {To}.");
        }
    }
}
