using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Schema;

/// <summary>What is said of a column or a JSON property that is not read: once for the file.</summary>
internal static class UnknownFields
{
    /// <summary>Names that are told; a file has a few, and each one is sought among the known ones.</summary>
    public const int Most = 100;

    public static IEnumerable<Anomalie> Report(IReadOnlyCollection<string> names, SchemaVersion version) => names
        .Distinct()
        .Take(Most)
        .Select(name => Report(name, version))
        .Concat(names.Count > Most ? [Others(names.Count - Most)] : []);

    private static Anomalie Report(string name, SchemaVersion version) => SchemaVersions.ChampsOf(version).Contains(name)
        ? Anomalie.Avertissement(Shorten(name), "colonne-en-double", "Cette colonne est donnée deux fois : seule la première est lue.")
        : Anomalie.Avertissement(Shorten(name), "colonne-inconnue", "Le schéma national n’a pas ce champ : il n’est pas lu.")
            .Suggesting(Suggestions.Nearest(name, SchemaVersions.ChampsOf(version)));

    private static Anomalie Others(int count) =>
        Anomalie.Avertissement(Anomalie.Fichier, "colonne-inconnue", $"{count} autres champs, au moins, ne sont pas du schéma national et ne sont pas lus.");

    private static string Shorten(string name) => name.Length <= Most ? name : $"{name[..Most]}…";
}
