using System.Buffers;
using System.Text;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class SnapshotTests
{
    [Fact]
    public void The_same_statements_in_another_order_give_the_same_catalogue() => Properties.ForAllSeeds(25, seed =>
    {
        var declarations = RandomDeclarations.Create(seed, lieux: 60);

        Snapshots.AssertSame(declarations.Build(), declarations.Shuffled(seed).Build());
    });

    [Fact]
    public void The_embedded_sources_in_another_order_give_the_same_catalogue() =>
        Snapshots.AssertSame(AllDeclared.Embedded.Build(), AllDeclared.Embedded.Shuffled(1).Build());

    [Fact]
    public void A_changed_place_changes_the_fingerprint_of_its_own_departement_only()
    {
        var before = AllDeclared.Embedded;
        var changed = before.Lieux.First(lieu => lieu.Content.CodePostal.StartsWith("42", StringComparison.Ordinal));
        var after = before with { Lieux = [.. before.Lieux.Select(lieu => lieu == changed ? lieu with { Content = lieu.Content with { Telephone = "+33477000000" } } : lieu)] };
        var (a, b) = (before.Build(), after.Build());

        Assert.NotEqual(a.Lieux.Fingerprint(InDepartement("42")), b.Lieux.Fingerprint(InDepartement("42")));
        Assert.NotEqual(a.Services.Fingerprint(InDepartement("42")), b.Services.Fingerprint(InDepartement("42")));
        Assert.NotEqual(a.Lieux.Fingerprint(Selection.All), b.Lieux.Fingerprint(Selection.All));
        Assert.Equal(a.Lieux.Fingerprint(InDepartement("38")), b.Lieux.Fingerprint(InDepartement("38")));
        Assert.Equal(a.Services.Fingerprint(InDepartement("75")), b.Services.Fingerprint(InDepartement("75")));
        Assert.Single(a.Lieux.Tables.Zip(b.Lieux.Tables), pair => pair.First.Fingerprint != pair.Second.Fingerprint);
        Assert.Single(a.Structures.Tables.Zip(b.Structures.Tables), pair => pair.First.Fingerprint != pair.Second.Fingerprint);
    }

    /// <summary>The type of a place is not in its services' JSON, but they are found by it.</summary>
    [Fact]
    public void What_a_stated_service_is_found_by_is_in_its_fingerprint()
    {
        var before = AllDeclared.Demonstration;
        var atPlace = before.Services.First(service => service.Content.Lieu is not null);
        var alone = before.Services.First(service => service.Content.Structure is not null);
        var after = before with
        {
            Lieux = [.. before.Lieux.Select(lieu => lieu.Content.Id == atPlace.Content.Lieu ? lieu with { Content = lieu.Content with { Typologie = [Typologie.ACI] } } : lieu)],
            Structures = [.. before.Structures.Select(s => s.Content.Id == alone.Content.Structure ? s with { Content = s.Content with { Typologies = [Typologie.ACI] } } : s)],
        };
        var (a, b) = (before.Build(), after.Build());

        foreach (var id in new[] { atPlace.Id(), alone.Id() })
        {
            Assert.Equal(Json(a.Services.Find(id)!), Json(b.Services.Find(id)!));
            Assert.NotEqual(a.Services.Find(id)!.Hash, b.Services.Find(id)!.Hash);
        }
    }

    [Fact]
    public void Each_row_is_found_by_its_id_and_no_other()
    {
        var catalogue = AllDeclared.Embedded.Build();

        Assert.All(catalogue.Lieux.Tables.SelectMany(table => table.Rows), row => Assert.Same(row, catalogue.Lieux.Find(row.Id)));
        Assert.All(catalogue.Services.Tables.SelectMany(table => table.Rows), row => Assert.Same(row, catalogue.Services.Find(row.Id)));
        Assert.Null(catalogue.Lieux.Find(Guid.Empty));
    }

    [Fact]
    public void A_label_is_known_by_all_its_spellings()
    {
        var lieu = AllDeclared.Demonstration.Lieux[0].Content;
        string[] labels = ["QPV", "qpv", "ORDI 3.0"];
        var catalogue = new AllDeclared { Lieux = [.. labels.Select((label, i) => AllDeclared.By("alpha", lieu with { Id = $"{i}", FormationsLabels = [], AutresFormationsLabels = [label] }))] }.Build();

        Assert.Equal(["QPV", "qpv"], catalogue.Labels("Qpv").Order(StringComparer.Ordinal));
        Assert.Equal("inconnu", Assert.Single(catalogue.Labels("inconnu")));
        Assert.True(catalogue.HasLabel("ordi 3.0"));
        Assert.False(catalogue.HasLabel("ordi"));
    }

    internal static string Json(Entry entry)
    {
        var output = new ArrayBufferWriter<byte>();
        entry.WriteTo(output);

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Selection InDepartement(string code) => new() { Groups = [new("departement", [new(Critere.Departement, code)])] };
}
