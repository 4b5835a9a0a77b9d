using System.Text.RegularExpressions;
using FluentValidation;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Schema.Validation;

/// <summary>The rules that places, structures and services share, each with its code and its French message.</summary>
internal static class Rules
{
    /// <summary>The longest real one has 85.</summary>
    public const int LongestIdentifiant = 500;

    /// <summary>Of a name, an address, a label: the longest real one has 308.</summary>
    public const int LongestLine = 500;

    /// <summary>Of opening hours: the longest real ones have 682, one rule a day and holidays.</summary>
    public const int LongestHoraires = 5_000;

    /// <summary>Of a presentation: the longest real one has 4,354. No text of any field is longer.</summary>
    public const int LongestText = 20_000;

    /// <summary>In the contract: no control character.</summary>
    public const string NoControl = @"^[^\x00-\x1f\x7f-\x9f]+$";

    /// <summary>In the contract: none but line breaks and other white space.</summary>
    public const string NoControlButBreaks = @"^[^\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]*$";

    public static IRuleBuilderOptions<T, string?> Required<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.NotEmpty().WithErrorCode("obligatoire").WithMessage(message);

    /// <summary>A producer's id: it is free, but it stands in addresses and in reports.</summary>
    public static IRuleBuilderOptions<T, string?> IsIdentifiant<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Required(message)
            .MaximumLength(LongestIdentifiant).WithErrorCode("trop-long")
            .WithMessage("L’identifiant compte {TotalLength} caractères, {MaxLength} au plus : donnez-en un plus court.")
            .Must(id => id is null || !id.Any(char.IsControl)).WithErrorCode("format")
            .WithMessage("L’identifiant contient un caractère de contrôle, comme un retour à la ligne : retirez-le.")
            // In an address, these mean the folder itself and the one above.
            .Must(id => id is not ("." or "..")).WithErrorCode("format")
            .WithMessage("Un identifiant fait d’un ou deux points ne peut pas être mis dans une adresse : donnez-en un autre.");

    public static IRuleBuilderOptions<T, string?> Max<T>(this IRuleBuilder<T, string?> rule, int length) =>
        rule.MaximumLength(length).WithErrorCode("trop-long").WithMessage("Ce texte compte {TotalLength} caractères, {MaxLength} au plus.");

    public static IRuleBuilderOptions<T, string?> HasFormat<T>(this IRuleBuilder<T, string?> rule, Regex format, string message) =>
        rule.Matches(format).WithErrorCode("format").WithMessage(message);

    /// <summary>Case, accents and the kind of apostrophe are forgiven: the value is rewritten when it is read.</summary>
    public static IRuleBuilderOptions<T, string?> IsOneOf<T>(this IRuleBuilder<T, string?> rule, Enumeration enumeration) =>
        rule.Must(value => value is null || enumeration.Find(value) is not null)
            .WithErrorCode("valeur-inconnue")
            .WithMessage($"Cette valeur n’est pas dans la liste du champ {enumeration.Champ} : "
                + "choisissez une des valeurs du schéma national.")
            .WithState((_, value) => enumeration.Suggest(value ?? ""));

    public static IRuleBuilderOptions<T, string?> IsHttpUrl<T>(this IRuleBuilder<T, string?> rule) =>
        rule.SetValidator(new HttpUrlValidator<T>())
            .WithErrorCode("url")
            .WithMessage("L’adresse doit être complète et commencer par https:// ou http://, par exemple https://www.exemple.fr.");

    public static IRuleBuilderOptions<T, string?> IsTelephone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.HasFormat(Formats.Telephone(), "Écrivez un seul numéro, au format international et sans espace, par exemple +33123456789.");

    public static IRuleBuilderOptions<T, string?> IsCourriel<T>(this IRuleBuilder<T, string?> rule) =>
        rule.HasFormat(Formats.Courriel(), "Écrivez une adresse électronique complète, par exemple contact@exemple.fr.")
            .Must(text => text is null || !Formats.Courriel().IsMatch(text) || Formats.IsCourriel(text)).WithErrorCode("format")
            .WithMessage("Écrivez l’adresse électronique seule, sans « ? » ni signe invisible, par exemple contact@exemple.fr.");

    /// <summary>A rounded number is told apart from a bad one: its producer must go back to the file before the spreadsheet.</summary>
    public static IRuleBuilderOptions<T, string?> IsNotRounded<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || !Formats.SpreadsheetNumber().IsMatch(value))
            .WithErrorCode("siret-tableur")
            .WithMessage("Un tableur a arrondi ce numéro et perdu ses chiffres : "
                + "reprenez-le dans le fichier d’origine, colonne au format texte.");

    /// <summary>A warning: 0.4 % of the real SIRETs fail, and the number still tells places of one structure together.</summary>
    public static IRuleBuilderOptions<T, string?> PassesLuhn<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(value => value is null || !Formats.Siret().IsMatch(value) || Luhn.IsValidSiret(value))
            .WithSeverity(Severity.Warning)
            .WithErrorCode("siret-luhn")
            .WithMessage("La clé de contrôle de ce SIRET est fausse : vérifiez ses 14 chiffres sur annuaire-entreprises.data.gouv.fr.");

    public static IRuleBuilderOptions<T, string?> IsWellEncoded<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is null || !Formats.Mojibake().IsMatch(text))
            .WithSeverity(Severity.Warning)
            .WithErrorCode("encodage")
            .WithMessage("Des caractères sont mal encodés : enregistrez le fichier en UTF-8.");

    /// <summary>A warning: hours are typed by hand, and a place is worth having without them.</summary>
    public static IRuleBuilderOptions<T, string?> AreReadableHoraires<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(horaires => horaires is null || HorairesParser.Parse(horaires) is not null)
            .WithSeverity(Severity.Warning)
            .WithErrorCode("horaires-illisibles")
            .WithMessage((_, horaires) => WhyUnreadable(horaires ?? ""))
            .WithState((_, horaires) => HorairesCorrection.Suggest(horaires ?? ""));

    private static string WhyUnreadable(string horaires) => HorairesParser.TryParse(horaires, out _, out var erreur)
        ? ""
        : $"Ces horaires ne se lisent pas dans la notation opening_hours d’OpenStreetMap, à partir du caractère {erreur.Position}. "
            + erreur.Message;
}
