using System.Text.RegularExpressions;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema;

/// <summary>The public ids: the same statement gets the same one on every instance and after every reload.</summary>
internal static partial class Identifiants
{
    /// <summary>Of a SIRET.</summary>
    public const int LongestPivot = 14;

    public static Guid Source(string slug) => Uuid5.From($"sources/{slug}");

    public static Guid Lieu(string source, string idSource) => Uuid5.From($"lieux/{source}/{idSource}");

    public static Guid Service(string source, string idSource) => Uuid5.From($"services/{source}/{idSource}");

    /// <summary>The service deduced from a category of a place.</summary>
    public static Guid ServiceDeduit(Guid lieu, ServiceCategorie categorie) =>
        Uuid5.From($"services/{lieu}/{Enumeration.Of<ServiceCategorie>().Values[(int)categorie].Valeur}");

    /// <summary>
    /// One source's statement about a structure. Several statements may be about one structure, hence a second id:
    /// <see cref="Structure(string, DeclaredStructure)"/>.
    /// </summary>
    public static Guid DeclarationStructure(string source, string idSource) => Uuid5.From($"structures/{source}/declaree/{idSource}");

    /// <summary>The structure behind a place: shared by pivot, else within a source by parent's name, else the place's own.</summary>
    public static Guid Structure(string source, LieuMediationNumerique lieu) => (PivotConnu(lieu.Pivot), Folded(lieu.StructureParente)) switch
    {
        ({ } pivot, _) => Structure(pivot),
        (null, { Length: > 0 } parente) => Uuid5.From($"structures/{source}/parente/{parente}"),
        _ => Uuid5.From($"structures/lieu/{Lieu(source, lieu.Id)}"),
    };

    /// <summary>The structure that a statement is about: the one of the places with its SIRET, else with its RNA.</summary>
    public static Guid Structure(string source, DeclaredStructure structure) =>
        (PivotConnu(structure.Siret) ?? PivotConnu(structure.Rna)) is { } pivot
            ? Structure(pivot)
            : DeclarationStructure(source, structure.Id);

    /// <summary>
    /// The pivot without spaces, in capitals; null for the unknown pivot and for what is no SIRET, RNA or RIDET, such as
    /// a number that a spreadsheet shortened.
    /// </summary>
    public static string? PivotConnu(string? pivot)
    {
        var normalised = pivot?.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

        return normalised is not null && PivotPattern().IsMatch(normalised) && normalised.AsSpan().ContainsAnyExcept('0') ? normalised : null;
    }

    private static Guid Structure(string pivot) => Uuid5.From($"structures/pivot/{pivot}");

    private static string Folded(string? text) => text is null ? "" : TextFolding.Fold(text);

    // National schema v1.0.2, field pivot.
    [GeneratedRegex(@"\A[A-Z0-9]{9,14}\z")]
    private static partial Regex PivotPattern();
}
