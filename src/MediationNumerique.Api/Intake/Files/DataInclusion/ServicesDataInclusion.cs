using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.DataInclusion;
using MediationNumerique.Api.Schema.Rangees;

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
