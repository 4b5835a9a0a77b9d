namespace MediationNumerique.Api.Web.Parameters;

/// <summary>By which correspondence a file is read.</summary>
internal static class ChoixCorrespondance
{
    public static readonly ChoiceFormat Format = new(["proposee"], "ChoixCorrespondance", "La correspondance par laquelle un fichier est lu.");
}
