using MediationNumerique.Api.Intake.Files.Json;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>Finds structures and services together: in one object, in a ZIP of two files, or either alone.</summary>
internal static class OuvertureDataInclusion
{
    private const string Structures = "structures";
    private const string Services = "services";

    private static readonly Anomalie s_noServices = Anomalie.Erreur(
        Anomalie.Fichier, "format-inconnu", "Des deux fichiers de cette archive, l’un n’est pas celui des services de data.inclusion : envoyez celui des lieux, seul.");

    /// <summary>Null where the columns are not those of data.inclusion: the rows are then as they were.</summary>
    /// <param name="content">The file.</param>
    /// <param name="rangees">Its rows, of which none was read; closed where something else is answered.</param>
    /// <param name="feuille">The sheet that they are of; null for the one that holds places.</param>
    public static RangeesDataInclusion? Open(FileContent content, IRangees rangees, string? feuille)
    {
        if (ColonnesDataInclusion.AreServices(rangees.Colonnes))
        {
            using (rangees)
            {
                return new(() => Beside(content, Structures), new(rangees, null));
            }
        }
        using var autre = content.OpenServices();
        if (autre is null && !ColonnesDataInclusion.AreStructures(rangees.Colonnes))
        {
            return null;
        }
        rangees.Dispose();
        var (_, beside, erreur) = autre is null ? (null, Beside(content, Services), null) : Files.Rangees.Open(autre, (string?)null);
        using (beside)
        {
            return new(
                () => Files.Rangees.Open(content, feuille).Rangees,
                new(beside, erreur ?? (beside is null || ColonnesDataInclusion.AreServices(beside.Colonnes) ? null : s_noServices)));
        }
    }

    /// <summary>The other list of an object that holds both; null where there is none.</summary>
    private static RangeesJson? Beside(FileContent content, string list)
    {
        if (FileNature.Of(content) is not (FormatFichier.Json, [Structures or Services], _))
        {
            return null;
        }
        var rangees = RangeesJson.Open(content, FormatFichier.Json, [list]);

        return rangees.Colonnes.Titres.Count > 0 ? rangees : null;
    }
}
