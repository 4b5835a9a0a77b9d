using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Features.Territoires;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Tests.Storage;
using MediationNumerique.Api.Tests.Territoires;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Every published property comes from a statement that says everything, except those named with a reason.</summary>
public sealed class MappingTests
{
    private static readonly LieuMediationNumerique s_lieu = Full.Create<LieuMediationNumerique>() with { DateMaj = new DateOnly(2026, 2, 3), Horaires = "Mo 09:00-12:00" };

    private static readonly Territoire s_lyon3 = Referentiel.Instance.Find(TypeTerritoire.Arrondissement, "69383")!;

    private static readonly ServiceResume s_resume = ServiceCategorie.LoisirsEtCreationsNumeriques.ToResume(Guid.NewGuid(), s_lieu);

    [Fact]
    public void A_place_publishes_every_property()
    {
        var lieu = Lieu();

        // Computed for each answer that has a circle.
        AssertSays(lieu, nameof(lieu.DistanceKm), nameof(lieu.Position), nameof(lieu.Ouvert), nameof(lieu.ProchaineOuverture), nameof(lieu.HorairesSemaine));
        // The producer's own word for its source is not published: the slug is, and the id is the API's.
        AssertSameNames(s_lieu, lieu, nameof(s_lieu.Id), nameof(s_lieu.Source));
        Assert.Equal((s_lieu.Id, "alpha", "69", "84", "200046977"), (lieu.IdSource, lieu.Source, lieu.Departement, lieu.Region, lieu.Epci));
        Assert.Equal((1.0, AllDeclared.MajApi), (lieu.ScoreQualite, lieu.MajApi));
    }

    [Fact]
    public void A_service_publishes_every_property()
    {
        var declared = Full.Create<DeclaredService>();
        var service = AllDeclared.By("alpha", declared).ToResource(Guid.NewGuid(), null, Lieu().ToServiceLieu());

        // Computed for each answer that has a circle.
        AssertSays(service, nameof(service.DistanceKm), nameof(service.Position));
        // The ids are the API's; the place is an object.
        AssertSameNames(declared, service, nameof(declared.Id), nameof(declared.Lieu), nameof(declared.Structure));
        Assert.Equal(declared.Id, service.IdSource);
    }

    [Fact]
    public void A_service_that_says_nothing_publishes_what_its_place_says()
    {
        var declared = new DeclaredService { Id = "x", Categorie = ServiceCategorie.LoisirsEtCreationsNumeriques };
        var service = AllDeclared.By("alpha", declared).ToResource(Guid.NewGuid(), AllDeclared.By("alpha", s_lieu), null);

        // What a place cannot say, and what was not given here.
        AssertSays(service, nameof(service.DistanceKm), nameof(service.Position), nameof(service.Description), nameof(service.Zones), nameof(service.SousCategories), nameof(service.Lieu));
    }

    [Fact]
    public void The_place_of_a_service_says_what_the_place_says()
    {
        var lieu = Lieu();
        var place = lieu.ToServiceLieu();

        AssertSays(place);
        Full.AssertSame(place, lieu.ToServiceLieu());
        Assert.All(typeof(ServiceLieu).GetProperties(), p => Assert.Equal(typeof(Lieu).GetProperty(p.Name)!.GetValue(lieu), p.GetValue(place)));
    }

    [Fact]
    public void A_service_in_brief_publishes_every_property()
    {
        AssertSays(AllDeclared.By("alpha", Full.Create<DeclaredService>()).ToResume(s_lieu));
        // Deduced is what Declare says of it.
        AssertSays(s_resume, nameof(s_resume.Declare));
    }

    [Fact]
    public void A_structure_publishes_every_property()
    {
        var declared = Full.Create<DeclaredStructure>() with { Siret = "13002526500013", Rna = "W751000000" };
        var structure = StructureMapping.ToEntry(Guid.NewGuid(), [new LieuEntry(Lieu(), s_lyon3, s_lieu)], [AllDeclared.By("alpha", declared)]).Decode();

        AssertSays(structure);
        // The id is the API's.
        AssertSameNames(declared, structure, nameof(declared.Id));
    }

    [Fact]
    public void A_source_publishes_every_property()
    {
        var declared = Full.Create<DeclaredSource>();
        var source = declared.ToResource(lieux: 3, services: 7, dayMaj: 700_000);

        AssertSays(source);
        // Where a producer's file is fetched is between the producer and this API.
        AssertSameNames(declared, source, nameof(declared.Moissonnage));
        Assert.Equal((3, 7), (source.NombreLieux, source.NombreServices));
        Assert.Null(declared.ToResource(0, 0, 0).DateMaj);
    }

    /// <summary>No territory has all: only an arrondissement has a commune, only a commune has former ones.</summary>
    [Fact]
    public void Territories_publish_every_property_between_them()
    {
        var catalogue = AllDeclared.Embedded.Build();
        var details = new[] { s_lyon3, Find(TypeTerritoire.Commune, "74010"), Find(TypeTerritoire.Departement, "69") }
            .Select(territoire => territoire.ToDetail(catalogue)).ToList();

        Assert.All(Properties<TerritoireDetail>(), p => Assert.True(details.Exists(detail => Said.Says(p.GetValue(detail))), p.Name));
        Assert.Contains(details, detail => detail.Type != default);
        Assert.All(details[1..], detail => Assert.All(detail.Enfants.Take(3), enfant => Assert.NotEmpty(enfant.Nom)));
        Assert.All(
            new[] { s_lyon3, Find(TypeTerritoire.Commune, "74010") },
            territoire => Full.AssertSame(territoire.ToResume(catalogue), (TerritoireResume)territoire.ToDetail(catalogue)));
    }

    /// <summary>An unknown date too, which is not published, and the name that the file gives its source.</summary>
    [Fact]
    public void A_place_goes_back_to_what_was_stated()
    {
        foreach (var stated in new[] { s_lieu, s_lieu with { DateMaj = new DateOnly(1970, 1, 1), Source = null } })
        {
            var lieu = AllDeclared.By("alpha", stated).ToResource((Guid.NewGuid(), Guid.NewGuid()), s_lyon3, [s_resume]);

            Full.AssertSame(stated, new LieuEntry(lieu, s_lyon3, stated).ToDeclared(lieu));
        }
    }

    [Fact]
    public void An_unknown_date_is_not_published() => Assert.Null(
        AllDeclared.By("alpha", s_lieu with { DateMaj = new DateOnly(1970, 1, 1) }).ToResource((Guid.NewGuid(), Guid.NewGuid()), null, []).DateMaj);

    private static Lieu Lieu() => AllDeclared.By("alpha", s_lieu).ToResource((Guid.NewGuid(), Guid.NewGuid()), s_lyon3, [s_resume]);

    private static Territoire Find(TypeTerritoire type, string code) => Referentiel.Instance.Find(type, code)!;

    private static PropertyInfo[] Properties<T>() => typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    /// <summary>The exceptions must be so too: one that says something is no exception any more.</summary>
    private static void AssertSays<T>(T record, params string[] except) =>
        Assert.All(Properties<T>(), p => Assert.True(except.Contains(p.Name) != Said.Says(p.GetValue(record)), p.Name));

    /// <summary>What is stated is published under the same name, with the same value.</summary>
    private static void AssertSameNames<TFrom, TTo>(TFrom from, TTo to, params string[] except) => Assert.All(
        Properties<TFrom>().Where(p => !except.Contains(p.Name)),
        p => AssertSameValue(p.GetValue(from), (typeof(TTo).GetProperty(p.Name) ?? throw new MissingMemberException(typeof(TTo).Name, p.Name)).GetValue(to)));

    private static void AssertSameValue(object? expected, object? actual) => Assert.Equal(expected, actual);
}
