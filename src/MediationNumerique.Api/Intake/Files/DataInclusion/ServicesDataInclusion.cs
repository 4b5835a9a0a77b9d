using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.DataInclusion;

/// <summary>The services of a file of data.inclusion, by structure; those of digital mediation are held.</summary>
internal sealed class ServicesDataInclusion
{
    private readonly Dictionary<string, List<ServiceLu>> _byStructure = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withOthers = new(StringComparer.Ordinal);

    /// <param name="services">Null where there are none.</param>
    /// <param name="erreur">Why they cannot be read; null where they can.</param>
    public ServicesDataInclusion(IRangees? services, Anomalie? erreur)
    {
        if (erreur is not null)
        {
            Anomalies.Add(erreur);
            return;
        }
        var isWhole = true;
        foreach (var rangee in services?.Read() ?? [])
        {
            isWhole &= rangee.Cellules is not null && !rangee.MayHideIds;
            if (rangee.Cellules is { } cellules && cellules[ColonnesDataInclusion.StructureId].Texte is { } structure && ServiceLu.Of(cellules) is { } service)
            {
                Add(structure, service);
            }
            else
            {
                Anomalies.AddRange(rangee.Anomalies.Select(anomalie => anomalie with { Champ = Anomalie.Fichier, Message = $"Service {rangee.Numero} : {anomalie.Message}" }).Take(Anomalies.Count < 10 ? 1 : 0));
            }
        }
        IsComplete = isWhole && services?.IsComplete is not false;
    }

    /// <summary>Whether each of them was read: one that was not may be a place.</summary>
    public bool IsComplete { get; }

    public List<Anomalie> Anomalies { get; } = [];

    /// <summary>How many are of other fields.</summary>
    public int Others { get; private set; }

    public IReadOnlyList<ServiceLu> Of(string structure) => _byStructure.GetValueOrDefault(structure) ?? [];

    /// <summary>Whether a structure has services of other fields.</summary>
    public bool HasOthers(string structure) => _withOthers.Contains(structure);

    /// <summary>Those of structures that are not in the file.</summary>
    public IEnumerable<IReadOnlyList<ServiceLu>> Except(IReadOnlySet<string> structures) =>
        _byStructure.Where(pair => !structures.Contains(pair.Key)).Select(pair => pair.Value);

    private void Add(string structure, ServiceLu service)
    {
        if (!service.Themes.Any(Thematiques.IsNumerique))
        {
            Others++;
            _withOthers.Add(structure);
            return;
        }
        if (!_byStructure.TryGetValue(structure, out var services))
        {
            _byStructure.Add(structure, services = []);
        }
        services.Add(service);
    }
}

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
