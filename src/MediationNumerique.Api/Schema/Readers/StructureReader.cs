using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Schema.Readers;

/// <summary>From a structure as received to a typed one, with the same leniency on contacts as for a place.</summary>
internal static class StructureReader
{
    private static readonly StructureBruteValidator s_validator = new();

    public static Reading<DeclaredStructure> Read(StructureBrute brute)
    {
        var anomalies = new List<Anomalie>();
        var repaired = Repair(brute, anomalies);
        anomalies.AddRange(s_validator.Validate(repaired).ToAnomalies());

        return Reading.Of(anomalies, () => Convert(repaired));
    }

    private static StructureBrute Repair(StructureBrute brute, List<Anomalie> anomalies)
    {
        var contact = new ContactRepair(anomalies);

        return brute with
        {
            // A place must have a pivot, hence an unknown one; a structure may go without.
            Siret = brute.Siret == LieuMediationNumerique.PivotInconnu ? null : brute.Siret,
            Typologies = [.. brute.Typologies.Select(t => LieuRepair.RenameTypologie("typologies", t, anomalies))],
            SiteWeb = contact.KeepUrl("site_web", brute.SiteWeb),
            Telephone = contact.KeepTelephone("telephone", brute.Telephone),
            Courriel = contact.KeepCourriel("courriel", brute.Courriel),
        };
    }

    private static DeclaredStructure Convert(StructureBrute brute) => new()
    {
        Id = brute.Id!,
        Nom = brute.Nom!,
        Siret = brute.Siret,
        Rna = brute.Rna,
        Typologies = brute.Typologies.ToValues<Typologie>(),
        Description = brute.Description,
        SiteWeb = brute.SiteWeb,
        Telephone = brute.Telephone,
        Courriel = brute.Courriel,
    };
}
