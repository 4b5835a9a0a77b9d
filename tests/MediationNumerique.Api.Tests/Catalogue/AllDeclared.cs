using System.IO.Compression;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Csv;
using MediationNumerique.Api.Storage.Exemples;
using MediationNumerique.Api.Tests.Territoires;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>What producers state, as lists that a test may shuffle, cut or change before a catalogue is built from them.</summary>
internal sealed record AllDeclared
{
    public static readonly DateTime MajApi = new(2026, 3, 16, 8, 30, 0, DateTimeKind.Utc);

    private static readonly Lazy<AllDeclared> s_embedded = new(() => Of(Hinaura.Read()) + Of(Api.Storage.Exemples.Demonstration.Read()));
    private static readonly Lazy<AllDeclared> s_demonstration = new(() => Of(Api.Storage.Exemples.Demonstration.Read()));

    public static AllDeclared Embedded => s_embedded.Value;

    public static AllDeclared Demonstration => s_demonstration.Value;

    public IReadOnlyList<Declaration<DeclaredSource>> Sources { get; init; } = [];

    public IReadOnlyList<Declaration<DeclaredStructure>> Structures { get; init; } = [];

    public IReadOnlyList<Declaration<DeclaredService>> Services { get; init; } = [];

    public IReadOnlyList<Declaration<LieuMediationNumerique>> Lieux { get; init; } = [];

    public IReadOnlyList<Tombe> Tombes { get; init; } = [];

    public static AllDeclared operator +(AllDeclared a, AllDeclared b) => new()
    {
        Sources = [.. a.Sources, .. b.Sources],
        Structures = [.. a.Structures, .. b.Structures],
        Services = [.. a.Services, .. b.Services],
        Lieux = [.. a.Lieux, .. b.Lieux],
        Tombes = [.. a.Tombes, .. b.Tombes],
    };

    public static AllDeclared Of(ExempleSource exemple) => new()
    {
        Sources = [By(exemple.Source.Slug, exemple.Source)],
        Structures = [.. exemple.Structures.Select(content => By(exemple.Source.Slug, content))],
        Services = [.. exemple.Services.Select(content => By(exemple.Source.Slug, content))],
        Lieux = [.. exemple.Lieux.Select(content => By(exemple.Source.Slug, content))],
    };

    /// <summary>The real places of France, each row its own statement whatever its producer.</summary>
    public static AllDeclared ReadFrance()
    {
        using var csv = LieuxCsv.Open(new GZipStream(RealData.Open("lieux-france.v1.csv.gz"), CompressionMode.Decompress));

        return new()
        {
            Lieux = [.. csv.Read()
                .Select(row => row.ReadLieu().Content)
                .OfType<LieuMediationNumerique>()
                .DistinctBy(lieu => lieu.Id)
                .Select(lieu => By("france", lieu))],
        };
    }

    public static Declaration<T> By<T>(string source, T content) => new(source, content, MajApi);

    public AllDeclared Shuffled(int seed)
    {
        var dice = new Dice(seed);

        return new()
        {
            Sources = dice.Shuffle(Sources),
            Structures = dice.Shuffle(Structures),
            Services = dice.Shuffle(Services),
            Lieux = dice.Shuffle(Lieux),
            Tombes = dice.Shuffle(Tombes),
        };
    }

    public CatalogueSnapshot Build()
    {
        var builder = new CatalogueBuilder(Referentiel.Instance);
        foreach (var source in Sources)
        {
            builder.Add(source);
        }
        foreach (var structure in Structures)
        {
            builder.Add(structure);
        }
        foreach (var service in Services)
        {
            builder.Add(service);
        }
        foreach (var lieu in Lieux)
        {
            builder.Add(lieu);
        }
        foreach (var tombe in Tombes)
        {
            builder.Add(tombe);
        }

        return builder.Build();
    }
}

internal static class DeclarationIds
{
    public static Guid Id(this Declaration<LieuMediationNumerique> lieu) => Identifiants.Lieu(lieu.Source, lieu.Content.Id);

    public static Guid Id(this Declaration<DeclaredService> service) => Identifiants.Service(service.Source, service.Content.Id);
}
