using System.Buffers;
using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text.Json;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Catalogue;

/// <summary>A structure, with its places.</summary>
internal sealed class StructureEntry : Entry
{
    private static readonly byte[] s_none = Serialize(new() { Declarations = [], Conflits = [] });

    public StructureEntry(Structure structure, StructureDeclaree declaree, ImmutableArray<LieuEntry> lieux)
    {
        (Id, Lieux) = (structure.Id, lieux);
        NomKey = TextFolding.Fold(structure.Nom);
        DayMaj = lieux.Select(lieu => lieu.DayMaj).DefaultIfEmpty().Max();
        Score = lieux.Select(lieu => lieu.Score).DefaultIfEmpty().Max();
        Json = JsonSerializer.SerializeToUtf8Bytes(structure, CatalogueJson.Instance.Structure);
        // Most are deduced, and have none.
        DeclareeJson = declaree is { Declarations: [], Conflits: [] } ? s_none : Serialize(declaree);
        Hash = Fingerprint.Of([XxHash3.HashToUInt64(Json), XxHash3.HashToUInt64(DeclareeJson), .. lieux.Select(lieu => lieu.Hash)]);
    }

    public override Guid Id { get; }

    public override string NomKey { get; }

    public override int DayMaj { get; }

    public override byte Score { get; }

    public override GeoPoint? Point => null;

    public override ulong Hash { get; }

    public ImmutableArray<LieuEntry> Lieux { get; }

    public byte[] Json { get; }

    /// <summary>What each source states, as one JSON object: <see cref="StructureDeclaree"/>.</summary>
    public byte[] DeclareeJson { get; }

    public override int Length => Json.Length;

    public override void WriteTo(IBufferWriter<byte> output) => output.Write(Json);

    private static byte[] Serialize(StructureDeclaree declaree) => JsonSerializer.SerializeToUtf8Bytes(declaree, CatalogueJson.Instance.StructureDeclaree);

    public Structure Decode() => JsonSerializer.Deserialize(Json, CatalogueJson.Instance.Structure)!;
}
