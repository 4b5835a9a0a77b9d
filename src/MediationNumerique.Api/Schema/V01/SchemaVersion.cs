namespace MediationNumerique.Api.Schema.V01;

internal enum SchemaVersion
{
    V10,
    V01,
}

internal static class SchemaVersions
{
    private static readonly string[] s_onlyV01 =
        ["courriel", "cle_ban", "publics_accueillis", "conditions_acces", "labels_nationaux", "labels_autres", "accessibilite"];

    private static readonly string[] s_onlyV10 =
    [
        "courriels", "itinerance", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
        "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "modalites_acces", "fiche_acces_libre",
    ];

    /// <summary>Those of both versions: files are often between the two, and all of them are read in either.</summary>
    public static IReadOnlyList<string> Champs { get; } = [.. Schema.Champs.All, .. s_onlyV01];

    /// <summary>By the names that only one of the two versions has; v1.0 when none tells.</summary>
    public static SchemaVersion Detect(IReadOnlyCollection<string> columns) =>
        columns.Count(s_onlyV01.Contains) > columns.Count(s_onlyV10.Contains) ? SchemaVersion.V01 : SchemaVersion.V10;

    /// <summary>How a version is written.</summary>
    public static string? Name(this SchemaVersion? version) => version switch { SchemaVersion.V10 => "1.0", SchemaVersion.V01 => "0.1", _ => null };
}
