using System.Collections.Frozen;

namespace MediationNumerique.Api.Schema.V01;

internal enum SchemaVersion
{
    V10,
    V01,
}

internal static class SchemaVersions
{
    private static readonly HashSet<string> s_onlyV01 =
        ["courriel", "cle_ban", "publics_accueillis", "conditions_acces", "labels_nationaux", "labels_autres", "accessibilite"];

    private static readonly HashSet<string> s_onlyV10 =
    [
        "courriels", "itinerance", "publics_specifiquement_adresses", "prise_en_charge_specifique", "frais_a_charge",
        "dispositif_programmes_nationaux", "formations_labels", "autres_formations_labels", "modalites_acces", "fiche_acces_libre",
    ];

    /// <summary>What v0.1 has, whether or not it still exists; v1.0's own fields too, since files are often between two versions.</summary>
    private static readonly FrozenSet<string> s_ofV01 = Champs.All.Concat(s_onlyV01).ToFrozenSet();

    private static readonly FrozenSet<string> s_ofV10 = Champs.All.ToFrozenSet();

    /// <summary>The fields that are read in a file of a version.</summary>
    public static FrozenSet<string> ChampsOf(SchemaVersion version) => version is SchemaVersion.V01 ? s_ofV01 : s_ofV10;

    /// <summary>By the names that only one of the two versions has; v1.0 when none tells.</summary>
    public static SchemaVersion Detect(IReadOnlyCollection<string> columns) =>
        columns.Count(s_onlyV01.Contains) > columns.Count(s_onlyV10.Contains) ? SchemaVersion.V01 : SchemaVersion.V10;
}
