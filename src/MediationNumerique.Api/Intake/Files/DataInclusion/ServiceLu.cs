using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>One service.</summary>
internal sealed record ServiceLu(string Id, IReadOnlyList<string> Themes, Cellules Cellules)
{
    public string? Structure => Cellules[ColonnesDataInclusion.StructureId].Texte;

    public static ServiceLu? Of(Cellules cellules) =>
        cellules[ColonnesDataInclusion.Id].Texte is { } id ? new(id, [.. ColonnesDataInclusion.Words(cellules[ColonnesDataInclusion.Thematiques])], ColonnesDataInclusion.ToService(cellules)) : null;

    /// <summary>Whether it is given where its structure is: its address is the same, or it has none.</summary>
    public bool IsAt(Cellules structure) => !HasAddress || (Same(ColonnesDataInclusion.Adresse, structure) && Same(ColonnesDataInclusion.CodePostal, structure));

    public bool HasAddress => new[] { ColonnesDataInclusion.Adresse, ColonnesDataInclusion.Commune, ColonnesDataInclusion.CodePostal }.All(nom => !Cellules[nom].IsBlank);

    private bool Same(NomColonne nom, Cellules structure) => TextFolding.Fold(Cellules[nom].Texte ?? "") == TextFolding.Fold(structure[nom].Texte ?? "");
}
