using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Storage.Mapping;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class MappingTests
{
    [Fact]
    public void A_place_loses_nothing_on_its_way_to_a_row_and_back()
    {
        var lieu = Full.Create<LieuMediationNumerique>();

        Full.AssertSame(lieu, lieu.ToEntity("hinaura").ToDeclared());
    }

    [Fact]
    public void A_structure_loses_nothing_on_its_way_to_a_row_and_back()
    {
        var structure = Full.Create<DeclaredStructure>();

        Full.AssertSame(structure, structure.ToEntity("hinaura").ToDeclared());
    }

    [Fact]
    public void A_service_loses_nothing_on_its_way_to_a_row_and_back()
    {
        var service = Full.Create<DeclaredService>();

        Full.AssertSame(service, service.ToEntity("hinaura").ToDeclared());
    }

    [Fact]
    public void A_source_loses_nothing_on_its_way_to_a_row_and_back()
    {
        var source = Full.Create<DeclaredSource>();

        Full.AssertSame(source, source.ToEntity().ToDeclared());
    }

    [Fact]
    public void The_slug_of_a_place_is_not_the_source_that_its_producer_wrote()
    {
        var row = Full.Create<LieuMediationNumerique>().ToEntity("hinaura");

        Assert.Equal("hinaura", row.Source);
        Assert.StartsWith("Source", row.SourceDeclaree, StringComparison.Ordinal);
        Assert.Equal(Identifiants.Lieu("hinaura", row.IdSource), row.Id);
    }
}
