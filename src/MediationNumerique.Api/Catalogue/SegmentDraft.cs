namespace MediationNumerique.Api.Catalogue;

/// <summary>A segment that is being changed: its places, each with its services, and its services without a place.</summary>
internal sealed class SegmentDraft
{
    private readonly Dictionary<Guid, (LieuEntry Lieu, IReadOnlyList<ServiceEntry> Services)> _lieux = [];
    private readonly Dictionary<Guid, ServiceEntry> _servicesWithoutLieu = [];

    public SegmentDraft(Segment? segment)
    {
        if (segment is null)
        {
            return;
        }
        var services = segment.Services.Rows.ToLookup(service => service.Lieu?.Id);
        foreach (var lieu in segment.Lieux.Rows)
        {
            _lieux[lieu.Id] = (lieu, [.. services[lieu.Id]]);
        }
        foreach (var service in services[null])
        {
            _servicesWithoutLieu[service.Id] = service;
        }
    }

    public bool IsEmpty => _lieux.Count == 0 && _servicesWithoutLieu.Count == 0;

    public IEnumerable<LieuEntry> Lieux => _lieux.Values.Select(pair => pair.Lieu);

    public IEnumerable<ServiceEntry> Services => _lieux.Values.SelectMany(pair => pair.Services).Concat(_servicesWithoutLieu.Values);

    public void Put(LieuEntry lieu, IReadOnlyList<ServiceEntry> services) => _lieux[lieu.Id] = (lieu, services);

    public void Put(ServiceEntry service) => _servicesWithoutLieu[service.Id] = service;

    /// <summary>Removes a place and its services.</summary>
    public void RemoveLieu(Guid id) => _lieux.Remove(id);

    public void RemoveService(Guid id) => _servicesWithoutLieu.Remove(id);
}
