using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;

namespace MediationNumerique.Api.Catalogue;

/// <summary>A place read back from its JSON, with what it and all its services are found by.</summary>
internal sealed record DescribedLieu(Lieu Lieu, IReadOnlyList<Key> Keys, IReadOnlyList<FieldText> Texts);

/// <summary>The places of a segment that is being indexed: each is read back once, for itself and for its services.</summary>
internal sealed class DescribedLieux
{
    private readonly Dictionary<Guid, DescribedLieu> _lieux = [];

    public DescribedLieu Of(LieuEntry entry)
    {
        if (!_lieux.TryGetValue(entry.Id, out var described))
        {
            var lieu = entry.Decode();
            _lieux[entry.Id] = described = new(lieu, LieuTerms.PlaceKeys(lieu, entry.Territoire), LieuTerms.Texts(lieu, entry.Territoire));
        }

        return described;
    }
}
