using MediationNumerique.Api.Features.Exports.DataInclusion;

namespace MediationNumerique.Api.Features.Exports;

internal static class ExportKinds
{
    public static IReadOnlyList<ExportKind> All { get; } =
    [
        new("lieux-schema-national.csv", "text/csv", SchemaExport.SchemaNational,
            "Tous les lieux, avec les colonnes du schéma national v1.0.2, dans son ordre. `id` est l’identifiant du lieu dans cette API.",
            NationalExport.WriteCsv),
        new("lieux-schema-national.json", "application/json", SchemaExport.SchemaNational,
            "Tous les lieux, avec les champs du schéma national v1.0.2, les listes en tableaux. `id` est l’identifiant du lieu dans cette API.",
            NationalExport.WriteJson),
        new("lieux.geojson", "application/geo+json", SchemaExport.MediationNumerique,
            "Tous les lieux, à poser sur une carte. Ceux sans coordonnées y sont, sans géométrie.", ResourceExport.WriteGeoJson),
        new("lieux.ndjson", "application/x-ndjson", SchemaExport.MediationNumerique, "Tous les lieux, un par ligne.", ResourceExport.WriteLieux),
        new("services.ndjson", "application/x-ndjson", SchemaExport.MediationNumerique,
            "Tous les services, déclarés ou déduits des lieux, un par ligne.", ResourceExport.WriteServices),
        new("data-inclusion-structures.json", "application/json", SchemaExport.DataInclusion,
            "Les lieux, en structures de data.inclusion. Sans ceux dont la date de mise à jour est inconnue, que ce schéma exige.",
            DataInclusionExport.WriteStructuresJson),
        new("data-inclusion-structures.csv", "text/csv", SchemaExport.DataInclusion,
            "Les mêmes structures, en tableau. Les valeurs d’une liste sont séparées par une barre verticale.",
            DataInclusionExport.WriteStructuresCsv),
        new("data-inclusion-services.json", "application/json", SchemaExport.DataInclusion,
            "Les services de ces structures : un par lieu, et un par service que son producteur déclare dans un lieu.",
            DataInclusionExport.WriteServicesJson),
        new("data-inclusion-services.csv", "text/csv", SchemaExport.DataInclusion,
            "Les mêmes services, en tableau. Les valeurs d’une liste sont séparées par une barre verticale.",
            DataInclusionExport.WriteServicesCsv),
    ];
}
