using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>An id and a pivot, for those who have none.</summary>
internal static partial class IdentifiantRepare
{
    /// <summary>Made of what identifies the place, so that it does not move when the rows do.</summary>
    public static LieuBrut Id(LieuBrut lieu, IdentifiantsFaits made, Journal journal)
    {
        if (lieu.Id is not null || made.Of(lieu) is not { } id)
        {
            return lieu;
        }
        journal.Inform(
            "id", "identifiant-fait",
            "Le lieu n’a pas d’identifiant : il en reçoit un, fait de son nom, de son adresse et de sa commune. S’ils changent, il change aussi : donnez le vôtre si vous en avez un.",
            null, id);

        return lieu with { Id = id };
    }

    public static LieuBrut Pivot(LieuBrut lieu, Journal journal)
    {
        if (lieu.Pivot is not { } pivot)
        {
            journal.Inform("pivot", "pivot-inconnu", "Le pivot manque : il est noté inconnu. Donnez le SIRET de la structure, ou son numéro RNA.", null, LieuMediationNumerique.PivotInconnu);

            return lieu with { Pivot = LieuMediationNumerique.PivotInconnu };
        }
        var plain = Separators().Replace(pivot, "");
        plain = plain.EndsWith(".0", StringComparison.Ordinal) || plain.EndsWith(",0", StringComparison.Ordinal) ? plain[..^2] : plain;
        // Spreadsheets eat the leading zero.
        plain = plain.Length is 8 or 13 && plain.All(char.IsAsciiDigit) && (plain.Length == 8 || Luhn.IsValidSiret($"0{plain}")) ? $"0{plain}" : plain;
        if (!IsSpoilt(plain) && Formats.Pivot().IsMatch(plain))
        {
            if (plain != pivot)
            {
                journal.Inform("pivot", "pivot-reecrit", "Le pivot a été repris sans ce que le tableur y avait changé.", pivot, plain);
            }

            return lieu with { Pivot = plain };
        }
        journal.Warn(
            "pivot", IsSpoilt(plain) ? "siret-tableur" : "pivot-illisible",
            IsSpoilt(plain)
                ? "Un tableur a arrondi ce numéro et perdu ses chiffres : le pivot est noté inconnu. Reprenez le numéro dans le fichier d’origine, colonne au format texte."
                : "Ce n’est ni un SIRET ni un numéro RNA : le pivot est noté inconnu.",
            pivot, LieuMediationNumerique.PivotInconnu);

        return lieu with { Pivot = LieuMediationNumerique.PivotInconnu };
    }

    /// <summary><c>3,25E+13</c>, or the same with zeros: no establishment has the number 00000.</summary>
    private static bool IsSpoilt(string pivot) =>
        Formats.SpreadsheetNumber().IsMatch(pivot)
        || (pivot != LieuMediationNumerique.PivotInconnu && Formats.Siret().IsMatch(pivot) && pivot.EndsWith("00000", StringComparison.Ordinal));

    [GeneratedRegex(@"[\s'’.](?!0\z)|^'")]
    private static partial Regex Separators();
}
