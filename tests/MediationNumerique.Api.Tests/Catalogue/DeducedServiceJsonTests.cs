using System.Buffers;
using System.Reflection;
using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Tests.Storage;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>A deduced service is written by copying bytes of its place: here it is mapped by hand, property by property.</summary>
public sealed class DeducedServiceJsonTests
{
    /// <summary>What only a stated service has, and what is only told where a distance is asked for.</summary>
    private static readonly string[] s_never = [nameof(Service.IdSource), nameof(Service.Description), nameof(Service.DistanceKm), nameof(Service.Position)];

    [Fact]
    public void Every_deduced_service_of_the_embedded_sources_reads_as_its_record()
    {
        var deduced = AllDeclared.Embedded.Build().Services.Tables.SelectMany(table => table.Rows).Where(service => !service.IsStated).ToList();

        Assert.True(deduced.Count > 2_000);
        Assert.All(deduced, service => AssertSame(ByHand(service.Lieu!.Decode(), service.Categorie), service));
    }

    [Fact]
    public void Every_property_of_a_service_is_written_for_a_place_that_says_everything()
    {
        var lieu = Full.Create<LieuMediationNumerique>() with
        {
            Services = [ServiceCategorie.LoisirsEtCreationsNumeriques],
            CodeInsee = "69383",
            DateMaj = new DateOnly(2026, 2, 3),
            Nom = "Des « guillemets \" », un \\ et un \n",
        };
        var service = new AllDeclared { Lieux = [AllDeclared.By("alpha", lieu)] }.Build().Services.Tables.Single().Rows.Single();
        var written = Read(service);

        AssertSame(ByHand(service.Lieu!.Decode(), service.Categorie), service);
        AssertSays(written, [.. s_never, nameof(Service.Declare), nameof(Service.Zones), nameof(Service.SousCategories)]);
        AssertSays(written.Lieu!, []);
    }

    private static Service ByHand(Lieu lieu, ServiceCategorie categorie) => new()
    {
        Id = Identifiants.ServiceDeduit(lieu.Id, categorie),
        Source = lieu.Source,
        Declare = false,
        StructureId = lieu.StructureId,
        Categorie = categorie,
        Nom = Enumeration.ValueOf(categorie),
        EnLigne = lieu.ModalitesAccompagnement.Contains(ModaliteAccompagnement.ADistance),
        ModalitesAccompagnement = lieu.ModalitesAccompagnement,
        Publics = lieu.PublicsSpecifiquementAdresses,
        PrisesEnCharge = lieu.PriseEnChargeSpecifique,
        Frais = lieu.FraisACharge,
        PriseRdv = lieu.PriseRdv,
        Horaires = lieu.Horaires,
        Zones = [],
        SousCategories = [],
        Lieu = lieu.ToServiceLieu(),
    };

    /// <summary>Value by value and, in JSON, name by name, so that nothing is lost and nothing comes on top.</summary>
    private static void AssertSame(Service expected, ServiceEntry service)
    {
        var actual = Read(service);

        Full.AssertSame(expected with { Lieu = null }, actual with { Lieu = null });
        Full.AssertSame(expected.Lieu!, actual.Lieu!);
        Assert.Equal(
            Names(JsonSerializer.Serialize(expected, CatalogueJson.Instance.Service)).Order(StringComparer.Ordinal),
            Names(SnapshotTests.Json(service)).Order(StringComparer.Ordinal));
    }

    private static Service Read(ServiceEntry service)
    {
        var output = new ArrayBufferWriter<byte>();
        service.WriteTo(output);

        return JsonSerializer.Deserialize(output.WrittenSpan, CatalogueJson.Instance.Service)!;
    }

    private static IEnumerable<string> Names(string json)
    {
        using var document = JsonDocument.Parse(json);

        return [.. document.RootElement.EnumerateObject().SelectMany(property => property.Value.ValueKind is JsonValueKind.Object
            ? property.Value.EnumerateObject().Select(inner => $"{property.Name}.{inner.Name}").Prepend(property.Name)
            : [property.Name])];
    }

    private static void AssertSays<T>(T record, string[] except) => Assert.All(
        typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property => Assert.True(except.Contains(property.Name) != Said.Says(property.GetValue(record)), property.Name));
}
