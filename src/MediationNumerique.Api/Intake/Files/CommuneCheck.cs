using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// A place whose commune is unknown, or contradicted: it is taken in, and filed where two of its name, postal code and code INSEE
/// agree; the producer is told.
/// </summary>
internal static class CommuneCheck
{
    private const string Inconnue = "commune-inconnue";
    private const string Contradictoire = "commune-contradictoire";

    /// <summary>Null when all three agree.</summary>
    public static Anomalie? Check(LieuMediationNumerique lieu, Localisation found)
    {
        var kept = found.Territoire is { } territoire ? $"{territoire.Nom} ({territoire.Code})" : "aucun territoire";

        return found.Doute switch
        {
            Doute.NomInconnu => Anomalie.Avertissement(
                "commune", Inconnue,
                $"Aucune commune de ce nom n’a le code postal {lieu.CodePostal}. Retenu : {kept}. Corrigez le nom, ou ajoutez le code INSEE.",
                lieu.Commune).Suggesting([.. (found.Proches ?? []).Select(commune => commune.Nom)]),
            Doute.CodeInconnu => Anomalie.Avertissement(
                "code_insee", Inconnue, $"Aucune commune n’a ce code. Le nom et le code postal disent {kept} : c’est ce qui est retenu.",
                lieu.CodeInsee).Suggesting(CommuneOf(found.Territoire!).Code),
            Doute.CodeContredit => Anomalie.Avertissement(
                "code_insee", Contradictoire,
                $"Ce code est celui de {found.Autre!.Nom}, mais le nom et le code postal disent {kept} : c’est ce qui est retenu.",
                lieu.CodeInsee).Suggesting(CommuneOf(found.Territoire!).Code),
            Doute.NomContredit => Anomalie.Avertissement(
                "commune", Contradictoire,
                $"Ce nom est celui de {found.Autre!.Nom} ({found.Autre.Code}), mais le code INSEE et le code postal disent {kept} : c’est ce qui est retenu.",
                lieu.Commune).Suggesting(CommuneOf(found.Territoire!).Nom),
            Doute.CodePostalContredit => Anomalie.Avertissement(
                "code_postal", Contradictoire,
                $"Ce code postal n’est pas de ce département. Le nom et le code INSEE disent {kept} : c’est ce qui est retenu.",
                lieu.CodePostal).Suggesting([.. CommuneOf(found.Territoire!).CodesPostaux.Take(3)]),
            Doute.CodeSeul => Anomalie.Avertissement(
                "code_insee", Contradictoire,
                $"Ce code est celui de {kept}, ce que ne disent ni le nom ni le code postal. Il est retenu : vérifiez les trois.", lieu.CodeInsee),
            _ => null,
        };
    }

    private static Territoire CommuneOf(Territoire territoire) => territoire.Commune ?? territoire;
}
