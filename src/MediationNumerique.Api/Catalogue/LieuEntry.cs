using System.Buffers;
using System.IO.Hashing;
using System.Text.Json;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Catalogue;

/// <summary>A place: its encoded JSON, and the little that is read too often to be decoded from it.</summary>
internal sealed class LieuEntry : Entry
{
    /// <param name="lieu">The resource.</param>
    /// <param name="territoire">Its commune, or null.</param>
    /// <param name="declared">What it is made of, for the two fields of which the resource does not keep the wording.</param>
    public LieuEntry(Lieu lieu, Territoire? territoire, LieuMediationNumerique declared)
    {
        (SourceDeclaree, DateDeclaree) = (declared.Source, declared.DateMaj);
        Id = lieu.Id;
        NomKey = TextFolding.Fold(lieu.Nom);
        DayMaj = lieu.DateMaj?.DayNumber ?? 0;
        Score = (byte)Math.Round(lieu.ScoreQualite * 100);
        Point = GeoPoint.From(lieu.Latitude, lieu.Longitude);
        Source = lieu.Source;
        StructureId = lieu.StructureId;
        Territoire = territoire;
        Calendrier = Calendriers.Of(lieu.Horaires, territoire?.EnDepartement?.Code, territoire?.Code);
        Json = JsonSerializer.SerializeToUtf8Bytes(lieu, CatalogueJson.Instance.Lieu);
        Hash = XxHash3.HashToUInt64(Json);
    }

    public override Guid Id { get; }

    public override string NomKey { get; }

    public override int DayMaj { get; }

    public override byte Score { get; }

    public override GeoPoint? Point { get; }

    public override GeoPoint? Emplacement => Point ?? (Territoire is { Type: not TypeTerritoire.Departement } commune
        ? GeoPoint.From(commune.Latitude, commune.Longitude) : null);

    public override Calendrier? Calendrier { get; }

    public override ulong Hash { get; }

    public string Source { get; }

    /// <summary>The schema's <c>source</c>: how the producer's file names it; null where it does not.</summary>
    public string? SourceDeclaree { get; }

    /// <summary>The schema's <c>date_maj</c>, whether or not it is a date that can be true.</summary>
    public DateOnly DateDeclaree { get; }

    public Guid StructureId { get; }

    /// <summary>The commune, or the arrondissement of Paris, Lyon or Marseille; null where it could not be told.</summary>
    public Territoire? Territoire { get; }

    public byte[] Json { get; }

    public override int Length => Json.Length;

    public override void WriteTo(IBufferWriter<byte> output) => output.Write(Json);

    public override void WriteTo(IBufferWriter<byte> output, DateTimeOffset now)
    {
        if (Calendrier is null)
        {
            output.Write(Json);
            return;
        }
        output.Write(Json.AsSpan()[..^1]);
        output.Write(","u8);
        output.Write(Calendrier.PublishedAt(now, CatalogueJson.Instance.HorairesLieu).AsSpan()[1..]);
    }

    /// <summary>Reads the resource back, as when a table is indexed.</summary>
    public Lieu Decode() => JsonSerializer.Deserialize(Json, CatalogueJson.Instance.Lieu)!;

    /// <summary>Reads back what a structure is deduced from, in a fraction of the time.</summary>
    public LieuMembre DecodeMembre() => JsonSerializer.Deserialize(Json, CatalogueJson.Instance.LieuMembre)!;
}
