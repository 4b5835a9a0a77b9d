using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Tests.Catalogue.Oracle;

namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Pages read one after the other by the last key of the one before.</summary>
public sealed class WalkTests
{
    private static readonly int[] s_limits = [1, 2, 7, 50, 10_000];

    [Fact]
    public void A_walk_gives_each_row_of_a_random_selection_once_in_every_order_and_by_every_limit() => Properties.ForAllSeeds(25, seed =>
    {
        var declarations = RandomDeclarations.Create(seed, lieux: 90);
        var (catalogue, oracle) = (declarations.Build(), new OracleRows(declarations));

        WalkAll(catalogue.Lieux, new RandomSelections(oracle.Lieux).Create(seed), s_limits);
        WalkAll(catalogue.Services, new RandomSelections(oracle.Services).Create(seed), s_limits);
        WalkAll(catalogue.Structures, new RandomSelections(oracle.Structures).Create(seed), s_limits);
    });

    [Fact]
    public void A_walk_of_the_embedded_places_and_services_gives_each_row_once()
    {
        var catalogue = AllDeclared.Embedded.Build();
        var near = Selection.All with { Circle = new(new(45.75, 4.85), 60), Words = ["de"] };

        WalkAll(catalogue.Lieux, Selection.All, [7, 50]);
        WalkAll(catalogue.Services, near, [7, 50]);
        WalkAll(catalogue.Structures, Selection.All, [1, 10_000]);
    }

    [Fact]
    public void A_walk_goes_past_names_that_fold_to_nothing()
    {
        var lieu = AllDeclared.Demonstration.Lieux[0].Content;
        var declarations = new AllDeclared { Lieux = [.. Enumerable.Range(0, 3).Select(i => AllDeclared.By("alpha", lieu with { Id = $"{i}", Nom = "***" }))] };
        using var matches = declarations.Build().Lieux.Match(Selection.All);

        var first = Page.Read(matches, Selection.All, Tri.Nom, null, 1)[0];
        // As a cursor gives it back: it does not tell an empty text from none.
        var rest = Page.Read(matches, Selection.All, Tri.Nom, first.Key with { Text = null }, 10);

        Assert.Equal(2, rest.Count);
        Assert.DoesNotContain(first.Entry.Id, rest.Select(hit => hit.Entry.Id));
    }

    [Fact]
    public void A_walk_neither_repeats_nor_skips_what_did_not_change_while_the_rest_did() => Properties.ForAllSeeds(12, seed =>
    {
        var declarations = RandomDeclarations.Create(seed, lieux: 90);
        CatalogueSnapshot[] catalogues = [declarations.Build(), Changed(declarations, seed + 1).Build(), Changed(declarations, seed + 2).Build()];
        var oracle = new OracleRows(declarations);

        WalkChanging([.. catalogues.Select(c => c.Lieux)], new RandomSelections(oracle.Lieux).Create(seed));
        WalkChanging([.. catalogues.Select(c => c.Services)], new RandomSelections(oracle.Services).Create(seed));
        WalkChanging([.. catalogues.Select(c => c.Structures)], new RandomSelections(oracle.Structures).Create(seed));
    });

    /// <summary>A third of the places is removed, changed or added.</summary>
    private static AllDeclared Changed(AllDeclared declarations, int seed)
    {
        var dice = new Dice(seed);
        var kept = declarations.Lieux.Where(_ => dice.Chance(90))
            .Select(lieu => dice.Chance(85) ? lieu : lieu with { Content = RandomDeclarations.Lieu(dice, lieu.Content.Id) });
        var added = Enumerable.Range(0, 10).Select(i => AllDeclared.By("alpha", RandomDeclarations.Lieu(dice, $"new{i}")));

        return declarations with { Lieux = [.. kept, .. added] };
    }

    private static IEnumerable<Tri> TrisOf(Selection selection) => Enum.GetValues<Tri>().Where(tri =>
        (tri is not Tri.Distance || selection.Circle is not null) && (tri is not Tri.Pertinence || !selection.Words.IsEmpty));

    private static void WalkAll<T>(TableSet<T> set, Selection selection, int[] limits) where T : Entry
    {
        using var matches = set.Match(selection);
        foreach (var tri in TrisOf(selection))
        {
            var whole = Page.Read(matches, selection, tri, null, int.MaxValue);
            Assert.Equal(matches.Total, whole.DistinctBy(hit => hit.Entry.Id).Count());
            Assert.All(limits, limit => Assert.Equal(whole, Walk([set], selection, tri, limit)));
        }
    }

    private static void WalkChanging<T>(TableSet<T>[] sets, Selection selection) where T : Entry
    {
        var everywhere = sets.Select(set => set.Match(selection)).Select(matches =>
        {
            using (matches)
            {
                return Page.Read(matches, selection, Tri.Id, null, int.MaxValue).Select(hit => (hit.Entry.Id, hit.Entry.Hash)).ToHashSet();
            }
        }).ToList();
        var unchanged = everywhere.Aggregate((a, b) => [.. a.Intersect(b)]).Select(row => row.Id).ToHashSet();
        foreach (var tri in TrisOf(selection))
        {
            var walked = Walk(sets, selection, tri, limit: 3).Select(hit => hit.Entry.Id).Where(unchanged.Contains).ToList();

            Assert.Equal(unchanged.Count, walked.Count);
            Assert.Equal(unchanged, walked.ToHashSet());
        }
    }

    /// <summary>One page of each set in turn.</summary>
    private static List<Hit<T>> Walk<T>(TableSet<T>[] sets, Selection selection, Tri tri, int limit) where T : Entry
    {
        var walked = new List<Hit<T>>();
        for (var page = 0; ; page++)
        {
            Assert.True(page < 5_000, "the walk does not end");
            using var matches = sets[page % sets.Length].Match(selection);
            var hits = Page.Read(matches, selection, tri, walked is [.., var last] ? last.Key : null, limit);
            if (hits.Count == 0)
            {
                return walked;
            }
            walked.AddRange(hits);
        }
    }
}
