using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class IdentifiantsTests
{
    private const string Siret = "21250056500016";

    [Fact]
    public void The_same_statement_always_gets_the_same_id()
    {
        Assert.Equal(Uuid5.From("lieux/hinaura/42"), Identifiants.Lieu("hinaura", "42"));
        Assert.Equal(Uuid5.From("services/hinaura/42"), Identifiants.Service("hinaura", "42"));
    }

    [Fact]
    public void A_deduced_service_is_named_by_its_place_and_category()
    {
        var lieu = Identifiants.Lieu("hinaura", "42");

        Assert.Equal(
            Uuid5.From($"services/{lieu}/Aide aux démarches administratives"),
            Identifiants.ServiceDeduit(lieu, ServiceCategorie.AideAuxDemarchesAdministratives));
    }

    [Fact]
    public void Places_with_the_same_pivot_share_a_structure_across_sources()
    {
        Assert.Equal(Structure("a", "1", Siret, "Ville"), Structure("b", "2", "212 500 565 00016", "Mairie"));
        Assert.Equal(Structure("a", "1", "W123456789"), Structure("b", "2", "w123456789"));
    }

    [Fact]
    public void Without_a_pivot_places_of_one_source_share_the_structure_of_the_same_parent()
    {
        Assert.Equal(Structure("a", "1", parente: "Mairie d’Evian"), Structure("a", "2", parente: "MAIRIE D'EVIAN"));
        Assert.NotEqual(Structure("a", "1", parente: "Mairie d’Evian"), Structure("b", "2", parente: "Mairie d’Evian"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("–")]
    public void Without_pivot_nor_parent_a_place_stands_for_itself(string? parente)
    {
        Assert.NotEqual(Structure("a", "1", parente: parente), Structure("a", "2", parente: parente));
        Assert.Equal(Uuid5.From($"structures/lieu/{Identifiants.Lieu("a", "1")}"), Structure("a", "1", parente: parente));
    }

    [Fact]
    public void A_stated_structure_is_the_one_of_the_places_with_its_pivot()
    {
        var bySiret = new DeclaredStructure { Id = "7", Nom = "Ville", Siret = Siret };
        var byRna = new DeclaredStructure { Id = "8", Nom = "Association", Rna = "W123456789" };

        Assert.Equal(Structure("b", "1", Siret), Identifiants.Structure("a", bySiret));
        Assert.Equal(Structure("b", "1", "W123456789"), Identifiants.Structure("a", byRna));
    }

    [Fact]
    public void Two_sources_that_state_one_structure_make_two_statements()
    {
        Assert.NotEqual(Identifiants.DeclarationStructure("a", "7"), Identifiants.DeclarationStructure("b", "7"));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("00000000000000", null)]
    [InlineData("3,25E+13", null)]
    [InlineData("212 500 565 00016", Siret)]
    [InlineData("w123456789", "W123456789")]
    public void A_pivot_is_known_when_it_can_be_one(string? pivot, string? known)
    {
        Assert.Equal(known, Identifiants.PivotConnu(pivot));
    }

    private static Guid Structure(string source, string id, string pivot = LieuMediationNumerique.PivotInconnu, string? parente = null) =>
        Identifiants.Structure(source, new LieuMediationNumerique
        {
            Id = id,
            Pivot = pivot,
            Nom = "Médiathèque",
            Commune = "Besançon",
            CodePostal = "25000",
            Adresse = "2 place de la Révolution",
            StructureParente = parente,
            DateMaj = new DateOnly(2026, 2, 3),
        });
}
