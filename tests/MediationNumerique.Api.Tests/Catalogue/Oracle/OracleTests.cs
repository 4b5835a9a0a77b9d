using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>Random filters over random and real places: the catalogue answers what a scan of the statements answers.</summary>
public sealed class OracleTests
{
    private static readonly Critere[] s_criteres = Enum.GetValues<Critere>();

    [Fact]
    public void The_embedded_sources_are_answered_as_by_a_scan()
    {
        var bench = new Bench(AllDeclared.Embedded);

        Properties.ForAllSeeds(80, bench.Check);
    }

    [Fact]
    public void Small_catalogues_of_colliding_values_are_answered_as_by_a_scan() => Properties.ForAllSeeds(60, seed =>
    {
        var bench = new Bench(RandomDeclarations.Create(seed, lieux: new Dice(seed).Below(90)));
        for (var i = 0; i < 8; i++)
        {
            bench.Check(seed + i);
        }
    });

    [Fact]
    public void An_empty_catalogue_answers_nothing()
    {
        using var matches = CatalogueSnapshot.Empty.Lieux.Match(Selection.All);

        Assert.Equal(0, matches.Total);
        Assert.Empty(Page.Read(matches, Selection.All, Tri.Id, null, 10));
        Assert.Empty(matches.CountBy(Critere.Service));
        Assert.Null(CatalogueSnapshot.Empty.Lieux.Find(Guid.Empty));
    }

    [RealDataFact("lieux-france.v1.csv.gz")]
    public void The_real_places_of_France_are_answered_as_by_a_scan() =>
        Properties.ForAllSeeds(2, new Bench(AllDeclared.ReadFrance()).Check);

    [SlowFact("lieux-france.v1.csv.gz")]
    public void So_they_are_many_times() => Properties.ForAllSeeds(20, new Bench(AllDeclared.ReadFrance()).Check);

    private sealed class Bench
    {
        private readonly CatalogueSnapshot _catalogue;
        private readonly OracleRows _oracle;
        private readonly RandomSelections _lieux;
        private readonly RandomSelections _services;
        private readonly RandomSelections _structures;

        public Bench(AllDeclared declarations)
        {
            _catalogue = declarations.Build();
            _oracle = new(declarations);
            (_lieux, _services, _structures) = (new(_oracle.Lieux), new(_oracle.Services), new(_oracle.Structures));
        }

        public void Check(int seed)
        {
            CheckSet(_catalogue.Lieux, _oracle.Lieux, _lieux, seed);
            CheckSet(_catalogue.Services, _oracle.Services, _services, seed);
            CheckSet(_catalogue.Structures, _oracle.Structures, _structures, seed);
        }

        private static void CheckSet<T>(TableSet<T> set, IReadOnlyList<OracleRow> rows, RandomSelections selections, int seed) where T : Entry
        {
            Assert.Equal(rows.Count, set.Count);
            if (rows.Count == 0)
            {
                return;
            }
            var selection = selections.Create(seed);
            var expected = new OracleAnswer(rows, selection);
            using var matches = set.Match(selection);

            Assert.Equal(expected.Rows.Count, matches.Total);
            CheckOrders(matches, selection, expected);
            foreach (var critere in s_criteres)
            {
                Assert.Equal(expected.CountBy(critere), matches.CountBy(critere));
                Assert.All(expected.CountBy(critere).Take(3), pair => Assert.InRange(pair.Value, 1, set.CountOf(new(critere, pair.Key))));
            }
            CheckOwnFacets(set, rows, selection);
            CheckDistances(matches, selection, rows);
        }

        private static void CheckOrders<T>(Matches<T> matches, Selection selection, OracleAnswer expected) where T : Entry
        {
            Tri[] tris = selection.Words.IsEmpty ? [Tri.Id, Tri.Nom, Tri.DateMaj] : [Tri.Id, Tri.Nom, Tri.DateMaj, Tri.Pertinence];
            foreach (var tri in tris)
            {
                Assert.Equal(expected.InOrder(tri), Page.Read(matches, selection, tri, null, 100_000).Select(hit => hit.Entry.Id));
                Assert.Equal(expected.InOrder(tri).Take(3), Page.Read(matches, selection, tri, null, 3).Select(hit => hit.Entry.Id));
            }
        }

        private static void CheckOwnFacets<T>(TableSet<T> set, IReadOnlyList<OracleRow> rows, Selection selection) where T : Entry
        {
            foreach (var group in selection.Groups)
            {
                var others = selection with { Groups = selection.Groups.Remove(group) };
                var critere = group.AnyOf[0].Critere;
                using var matches = set.Match(selection.Without(group.Parametre));

                Assert.Equal(new OracleAnswer(rows, others).CountBy(critere), matches.CountBy(critere));
            }
        }

        /// <summary>Each distance within a metre of haversine's; in their order but for a millimetre; by id in one spot.</summary>
        private static void CheckDistances<T>(Matches<T> matches, Selection selection, IReadOnlyList<OracleRow> rows) where T : Entry
        {
            if (selection.Circle is not { Centre: var centre })
            {
                Assert.All(Page.Read(matches, selection, Tri.Id, null, 5), hit => Assert.Null(hit.Kilometres));
                return;
            }
            var points = rows.ToDictionary(row => row.Id, row => (row.Near, IsExact: row.Point is not null));
            var hits = Page.Read(matches, selection, Tri.Distance, null, 100_000);
            (double Kilometres, (double, double) Point, string Id) before = (0, (double.NaN, double.NaN), "");

            Assert.Equal(matches.Total, hits.Count);
            foreach (var hit in hits)
            {
                var (near, isExact) = points[hit.Entry.Id];
                var at = near!.Value;
                var kilometres = OracleAnswer.Kilometres(at, (centre.Latitude, centre.Longitude));
                Assert.Equal(kilometres, hit.Kilometres!.Value, tolerance: isExact ? 0.001 : 0.501);
                Assert.True(kilometres >= before.Kilometres - 1e-6, "not in the order of distances");
                Assert.True(at != before.Point || string.CompareOrdinal(before.Id, hit.Entry.Id.ToString()) < 0, "one spot, not in the order of ids");
                before = (kilometres, at, hit.Entry.Id.ToString());
            }
        }
    }
}
