using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>Codes as spreadsheets leave them, and a postal code and a commune that stand at the end of the address.</summary>
internal static partial class AdresseReparee
{
    public static LieuBrut Repair(LieuBrut lieu, Journal journal)
    {
        var coded = lieu with
        {
            CodePostal = Code("code_postal", "code-postal-reecrit", lieu.CodePostal, Formats.CodePostal(), journal),
            CodeInsee = Code("code_insee", "code-insee-reecrit", lieu.CodeInsee, Formats.CodeInsee(), journal),
        };
        if (coded.Adresse is not { Length: <= Rules.LongestLine } adresse || (coded.CodePostal is not null && coded.Commune is not null)
            || End().Match(adresse) is not { Success: true } end)
        {
            return coded;
        }

        return Cut(coded, adresse, end, journal);
    }

    private static LieuBrut Cut(LieuBrut lieu, string adresse, Match end, Journal journal)
    {
        var (code, commune) = (end.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal), end.Groups["commune"].Value.Trim(' ', ',', '-', '.'));
        if (lieu.CodePostal is { } known && known != code)
        {
            return lieu;
        }
        var street = adresse[..end.Index].TrimEnd(' ', ',', '-', '–', '(');
        var found = lieu with
        {
            CodePostal = code,
            Commune = lieu.Commune ?? (commune.Length > 0 ? commune : null),
            // An address that is nothing but its commune stays.
            Adresse = street.Length > 0 ? street : adresse,
        };
        journal.Inform(
            "adresse", "adresse-separee", "Le code postal et la commune ont été lus à la fin de l’adresse.", adresse, $"{found.Adresse} | {found.CodePostal} | {found.Commune}");

        return found;
    }

    /// <summary>Without the spaces and the decimals that a spreadsheet adds, and with the zero that it eats.</summary>
    private static string? Code(string champ, string code, string? text, Regex format, Journal journal)
    {
        if (text is null || format.IsMatch(text))
        {
            return text;
        }
        var plain = Extra().Replace(text, "");
        plain = plain.Length == 4 && plain.All(char.IsAsciiDigit) ? $"0{plain}" : plain;
        if (format.IsMatch(plain))
        {
            journal.Inform(champ, code, "Le code a été repris avec ses cinq chiffres : un tableur en avait changé la forme.", text, plain);

            return plain;
        }
        journal.Warn(champ, "code-illisible", "Ce n’est pas un code à cinq chiffres : il n’est pas repris.", text);

        return null;
    }

    [GeneratedRegex(@"[\s'’]|[.,]0+\z|^F-?", RegexOptions.IgnoreCase)]
    private static partial Regex Extra();

    /// <summary>The last figures that may be a postal code, and what follows them up to the end or to a country.</summary>
    [GeneratedRegex(@"(?<![0-9])(?:F-)?(?<code>[0-9]{2}\s?[0-9]{3})(?![0-9])\s*[-,]?\s*(?<commune>\p{L}[^0-9,;()|]{0,60}?(?:\s+cedex(?:\s+[0-9]{1,2})?)?)?\s*(?:[,-]?\s*france)?\)?[\s.]*\z", RegexOptions.IgnoreCase)]
    private static partial Regex End();
}
