using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>What is done at an address that is not the structure's: one place, under the first id of its services.</summary>
/// <param name="Services">At least one.</param>
/// <param name="Structure">Null where the file does not have it.</param>
internal sealed record LieuDeServices(IReadOnlyList<ServiceLu> Services, Cellules? Structure)
{
    public bool HasAddress => Services[0].HasAddress;

    public static IEnumerable<LieuDeServices> Group(IEnumerable<ServiceLu> services, Cellules? structure) => services
        .GroupBy(service => TextFolding.Fold($"{service.Cellules[ColonnesDataInclusion.Adresse].Texte} {service.Cellules[ColonnesDataInclusion.CodePostal].Texte}"))
        .Select(group => new LieuDeServices([.. group.OrderBy(service => service.Id != service.Structure).ThenBy(service => service.Id, StringComparer.Ordinal)], structure));
}
