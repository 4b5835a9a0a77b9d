using System.Buffers;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text.Json;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Catalogue;

/// <summary>
/// A service. A stated one keeps its JSON; a deduced one, of which there are several a place, keeps none: it is written
/// from its place's bytes (<see cref="DeducedServiceJson"/>).
/// </summary>
internal sealed class ServiceEntry : Entry
{
    private readonly byte[]? _json;

    /// <summary>A service deduced from a place's <c>services</c>.</summary>
    public ServiceEntry(Guid id, LieuEntry lieu, ServiceCategorie categorie, bool enLigne)
    {
        (Id, Lieu, Categorie, EnLigne) = (id, lieu, categorie, enLigne);
        Source = lieu.Source;
        Calendrier = lieu.Calendrier;
        NomKey = DeducedServiceJson.NomKey(categorie);
        Hash = unchecked((lieu.Hash * 31) + (ulong)categorie + 1);
    }

    /// <summary>A service that a producer stated, at a place or by a structure without a place.</summary>
    public ServiceEntry(Service service, LieuEntry? lieu, IReadOnlyList<Key> structureKeys)
    {
        (Id, Lieu, Categorie, EnLigne) = (service.Id, lieu, service.Categorie, service.EnLigne);
        (Source, StructureKeys) = (service.Source, structureKeys);
        NomKey = TextFolding.Fold(service.Nom);
        Calendrier = Calendriers.Of(service.Horaires, lieu?.Territoire?.EnDepartement?.Code, lieu?.Territoire?.Code);
        _json = JsonSerializer.SerializeToUtf8Bytes(service, CatalogueJson.Instance.Service);
        // It is found by what its place or its structure says, which is not all in its JSON.
        Hash = structureKeys.Aggregate(
            unchecked((XxHash3.HashToUInt64(_json) * 31) + (lieu?.Hash ?? 0)),
            (hash, key) => unchecked((hash * 31) + XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.Value.AsSpan()))));
    }

    public override Guid Id { get; }

    public override string NomKey { get; }

    public override int DayMaj => Lieu?.DayMaj ?? 0;

    public override byte Score => Lieu?.Score ?? 0;

    public override GeoPoint? Point => Lieu?.Point;

    public override GeoPoint? Emplacement => Lieu?.Emplacement;

    /// <summary>Its own, else its place's.</summary>
    public override Calendrier? Calendrier { get; }

    public override ulong Hash { get; }

    public string Source { get; }

    public LieuEntry? Lieu { get; }

    public ServiceCategorie Categorie { get; }

    public bool EnLigne { get; }

    /// <summary>What a service without a place is found by, since it has no place to tell: its source and its structure.</summary>
    public IReadOnlyList<Key> StructureKeys { get; } = [];

    public bool IsStated => _json is not null;

    public override int Length => (_json ?? Lieu!.Json).Length;

    public override void WriteTo(IBufferWriter<byte> output)
    {
        if (_json is not null)
        {
            output.Write(_json);
            return;
        }
        DeducedServiceJson.Write(this, output);
    }

    /// <summary>Reads a stated service back, as when a table is indexed.</summary>
    public Service DecodeStated() => JsonSerializer.Deserialize(_json, CatalogueJson.Instance.Service)!;
}
