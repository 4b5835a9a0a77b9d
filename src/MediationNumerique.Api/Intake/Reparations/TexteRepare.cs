using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>Texts that are too long for their field and not for another one.</summary>
internal static class TexteRepare
{
    /// <summary>The schema allows 280 characters in a summary: the text goes where there is no limit rather than being cut.</summary>
    public static LieuBrut Repair(LieuBrut lieu, Journal journal)
    {
        if (lieu.PresentationResume is not { } resume || resume.Length <= Champs.LongestResume)
        {
            return lieu;
        }
        journal.Warn(
            "presentation_resume", "resume-deplace",
            $"Le résumé dépasse {Champs.LongestResume} caractères : il est repris au début de presentation_detail.", resume);

        return lieu with
        {
            PresentationResume = null,
            PresentationDetail = lieu.PresentationDetail is { } detail && detail != resume ? $"{resume}\n\n{detail}" : resume,
        };
    }
}
