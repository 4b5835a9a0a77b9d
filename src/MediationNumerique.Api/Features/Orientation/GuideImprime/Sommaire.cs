using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>A place of a guide.</summary>
internal sealed class LieuDuGuide(LieuEntry entry)
{
    public LieuEntry Entry => entry;

    public Lieu Lieu { get; } = entry.Decode();

    /// <summary>As it is officially written, else as the producer writes it.</summary>
    public string Commune => entry.Territoire is { Type: not TypeTerritoire.Departement } commune ? commune.Nom : Lieu.Commune;

    /// <summary>Where it stands in the guide, from 1 on: what the lists by need and the index refer to.</summary>
    public int Numero { get; set; }
}

/// <summary>What a guide holds, in its order: towns by name, and in each its places by name, numbered throughout.</summary>
internal sealed record Sommaire(Territoire Territoire, IReadOnlyList<IGrouping<string, LieuDuGuide>> Communes)
{
    public IEnumerable<LieuDuGuide> Lieux => Communes.SelectMany(commune => commune);

    /// <param name="territoire">What the guide is about.</param>
    /// <param name="lieux">By name.</param>
    public static Sommaire Of(Territoire territoire, IEnumerable<LieuDuGuide> lieux)
    {
        var sommaire = new Sommaire(territoire, [.. lieux.GroupBy(lieu => lieu.Commune).OrderBy(group => TextFolding.Fold(group.Key), StringComparer.Ordinal)]);
        foreach (var (index, lieu) in sommaire.Lieux.Index())
        {
            lieu.Numero = index + 1;
        }

        return sommaire;
    }

    /// <summary>The places that offer something, by town.</summary>
    public IEnumerable<IGrouping<string, LieuDuGuide>> Proposant(ServiceCategorie categorie) => Lieux
        .Where(lieu => lieu.Lieu.ServicesDetail.Any(service => service.Categorie == categorie))
        .GroupBy(lieu => lieu.Commune);

    /// <summary>All places by the first letter of their names.</summary>
    public IEnumerable<IGrouping<char, LieuDuGuide>> Index => Lieux
        .OrderBy(lieu => lieu.Entry.NomKey, StringComparer.Ordinal)
        .ThenBy(lieu => lieu.Numero)
        .GroupBy(lieu => lieu.Entry.NomKey is [var first and >= 'a' and <= 'z', ..] ? char.ToUpperInvariant(first) : '#');
}
