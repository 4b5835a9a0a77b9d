using System.Diagnostics;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Every place has a structure: stated, or deduced by its pivot, its parent or itself.</summary>
public sealed class StructureRulesTests
{
    private const string Siret = "13002526500013";
    private const string Rna = "W751000000";

    private static readonly LieuMediationNumerique s_lieu = Storage.Declared.Lieu("1");

    [Fact]
    public void Places_of_one_pivot_share_a_structure_whatever_their_source()
    {
        var structure = Assert.Single(Build(lieux: [("alpha", s_lieu with { Pivot = Siret }), ("beta", s_lieu with { Id = "2", Pivot = Siret })]));

        Assert.Equal((2, Siret, null), (structure.NombreLieux, structure.Siret, structure.Rna));
        Assert.Equal(["alpha", "beta"], structure.Sources);
        Assert.Equal(["25"], structure.Departements);
        Assert.False(structure.Declare);
    }

    [Fact]
    public void The_unknown_pivot_counts_as_none() =>
        Assert.Equal([null, null], Build(lieux: [("alpha", s_lieu), ("alpha", s_lieu with { Id = "2" })]).Select(structure => structure.Siret));

    [Fact]
    public void Places_of_one_parent_share_a_structure_within_a_source_only()
    {
        var ville = s_lieu with { StructureParente = "Ville de Besançon" };
        var structures = Build(lieux: [("alpha", ville), ("alpha", ville with { Id = "2", StructureParente = "VILLE DE BESANCON" }), ("beta", ville)]);

        Assert.Equal([1, 2], structures.Select(structure => structure.NombreLieux).Order());
    }

    [Fact]
    public void A_pivot_goes_before_a_parent() => Assert.Equal(2, Build(lieux:
    [
        ("alpha", s_lieu with { Pivot = Siret, StructureParente = "Ville" }),
        ("alpha", s_lieu with { Id = "2", StructureParente = "Ville" }),
    ]).Count);

    [Fact]
    public void A_place_alone_gives_its_name() => Assert.Equal(s_lieu.Nom, Assert.Single(Build(lieux: [("alpha", s_lieu)])).Nom);

    [Fact]
    public void A_parent_gives_its_name_as_the_latest_place_writes_it() => Assert.Equal("Ville de Besançon", Assert.Single(Build(lieux:
    [
        ("alpha", s_lieu with { Pivot = Siret, StructureParente = "VILLE", DateMaj = new(2025, 1, 1) }),
        ("alpha", s_lieu with { Id = "2", Pivot = Siret, StructureParente = "Ville de Besançon", DateMaj = new(2025, 1, 2) }),
        ("alpha", s_lieu with { Id = "3", Pivot = Siret, DateMaj = new(2025, 1, 3) }),
    ])).Nom);

    [Fact]
    public void Without_a_parent_the_latest_place_gives_its_name_and_an_unknown_date_is_the_oldest() => Assert.Equal("B", Assert.Single(Build(lieux:
    [
        ("alpha", s_lieu with { Id = "1", Pivot = Siret, Nom = "A", DateMaj = new(2024, 1, 1) }),
        ("alpha", s_lieu with { Id = "2", Pivot = Siret, Nom = "B", DateMaj = new(2025, 1, 1) }),
        ("alpha", s_lieu with { Id = "3", Pivot = Siret, Nom = "C", DateMaj = new(1970, 1, 1) }),
    ])).Nom);

    [Fact]
    public void A_structure_that_states_its_SIRET_and_its_RNA_has_the_places_of_both()
    {
        var structure = Assert.Single(Build(
            [("alpha", Stated("s", Siret, Rna))],
            [("alpha", s_lieu with { Pivot = Siret }), ("beta", s_lieu with { Pivot = Rna })]));

        Assert.Equal((2, Siret, Rna), (structure.NombreLieux, structure.Siret, structure.Rna));
        Assert.Equal(("Association", true), (structure.Nom, structure.Declare));
    }

    [Fact]
    public void Another_statement_of_the_same_RNA_is_about_the_same_structure_and_neither_number_is_lost()
    {
        var structure = Assert.Single(Build([("beta", Stated("b", Siret, Rna)), ("alpha", Stated("a", null, Rna))], []));

        Assert.Equal((Siret, Rna, 0), (structure.Siret, structure.Rna, structure.NombreLieux));
        Assert.Equal(["alpha", "beta"], structure.Sources);
    }

    [Fact]
    public void A_stated_structure_without_a_pivot_stands_for_itself() =>
        Assert.Equal(2, Build([("alpha", Stated("a", null, null)), ("beta", Stated("a", null, null))], []).Count);

    [Theory]
    [InlineData(0, "Ancienne")]
    [InlineData(9, "Nouvelle")]
    public void Of_sources_with_as_many_places_the_one_that_has_stated_them_for_longest_names_the_structure(int day, string nom)
    {
        var catalogue = new AllDeclared
        {
            Structures = [AllDeclared.By("beta", Stated("x", Siret, null))],
            Lieux =
            [
                new("alpha", s_lieu with { Pivot = Siret, StructureParente = "Nouvelle" }, AllDeclared.MajApi.AddDays(5)),
                new("zeta", s_lieu with { Pivot = Siret, StructureParente = "Ancienne" }, AllDeclared.MajApi.AddDays(day)),
            ],
        }.Build();

        Assert.Equal(nom, Assert.Single(catalogue.Structures.Tables.SelectMany(table => table.Rows)).Decode().Nom);
    }

    [Fact]
    public void Eight_thousand_statements_by_RNA_are_gathered_in_seconds()
    {
        var start = Stopwatch.GetTimestamp();

        Assert.Equal(8_000, Build(Enumerable.Range(0, 8_000).Select(i => ("alpha", Stated($"{i}", null, $"W{i:d9}"))), []).Count);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    [Fact]
    public void Types_are_those_of_the_statement_and_of_all_places() => Assert.Equal(
        [Typologie.ASSO, Typologie.BIB],
        Assert.Single(Build([("alpha", Stated("a", Siret, null))], [("alpha", s_lieu with { Pivot = Siret, Typologie = [Typologie.BIB, Typologie.ASSO] })])).Typologies);

    private static DeclaredStructure Stated(string id, string? siret, string? rna) =>
        new() { Id = id, Nom = "Association", Siret = siret, Rna = rna, Typologies = [Typologie.ASSO] };

    private static List<Structure> Build(
        IEnumerable<(string Source, DeclaredStructure Content)> structures, IEnumerable<(string Source, LieuMediationNumerique Content)> lieux)
    {
        var catalogue = new AllDeclared
        {
            Structures = [.. structures.Select(s => AllDeclared.By(s.Source, s.Content))],
            Lieux = [.. lieux.Select(l => AllDeclared.By(l.Source, l.Content))],
        }.Build();
        var entries = catalogue.Structures.Tables.SelectMany(table => table.Rows).ToList();
        // Each place points at its structure.
        Assert.All(catalogue.Lieux.Tables.SelectMany(table => table.Rows), lieu => Assert.Contains(lieu, catalogue.Structures.Find(lieu.StructureId)!.Lieux));

        return [.. entries.Select(entry => entry.Decode())];
    }

    private static List<Structure> Build(IEnumerable<(string Source, LieuMediationNumerique Content)> lieux) => Build([], lieux);
}
