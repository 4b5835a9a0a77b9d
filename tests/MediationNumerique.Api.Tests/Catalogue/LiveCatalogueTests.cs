using System.Text.Json;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Tests.Catalogue;

public sealed class LiveCatalogueTests
{
    [Fact]
    public void A_catalogue_is_ready_once_a_first_one_is_published()
    {
        var live = new LiveCatalogue();
        Assert.False(live.IsReady);

        live.Publish(AllDeclared.Demonstration.Build());
        Assert.True(live.IsReady);
    }

    /// <summary>In each catalogue all places bear its number as postal code, and there are that many of them.</summary>
    [Fact]
    public async Task Every_answer_is_of_one_catalogue_while_others_are_published()
    {
        var snapshots = Enumerable.Range(1, 6).Select(Numbered).ToArray();
        var live = new LiveCatalogue();
        live.Publish(snapshots[0]);
        using var end = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 6).Select(number => Task.Run(() => Read(live, number, reads: 400))).ToArray();
        var writer = Task.Run(() =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                live.Publish(snapshots[i % snapshots.Length]);
            }
        });
        var seen = (await Task.WhenAll(readers)).SelectMany(numbers => numbers).ToHashSet();
        await end.CancelAsync();
        await writer;

        Assert.True(seen.Count > 1, "no reader saw a change");
    }

    private static HashSet<int> Read(LiveCatalogue live, int seed, int reads)
    {
        var seen = new HashSet<int>();
        var dice = new Dice(seed);
        for (var i = 0; i < reads; i++)
        {
            var catalogue = live.Current;
            var selection = dice.Chance(50) ? Selection.All : Selection.All with { Words = ["mediatheque"] };
            using var matches = catalogue.Lieux.Match(selection);
            var hits = Page.Read(matches, selection, dice.Chance(50) ? Tri.Nom : Tri.Id, null, 10_000);
            var number = hits.Count / 50;

            Assert.Equal(number * 50, matches.Total);
            Assert.Equal([KeyValuePair.Create($"{number:00000}", number * 50)], matches.CountBy(Critere.CodePostal));
            Assert.All(hits, hit => Assert.Equal($"{number:00000}", PostalCode(hit.Entry)));
            Assert.Equal(matches.Total, catalogue.Services.Count);
            seen.Add(number);
        }

        return seen;
    }

    private static string? PostalCode(LieuEntry lieu) => JsonDocument.Parse(lieu.Json).RootElement.GetProperty("code_postal").GetString();

    private static CatalogueSnapshot Numbered(int number) => new AllDeclared
    {
        Lieux = [.. Storage.Declared.Lieux(number * 50).Select(lieu => AllDeclared.By("alpha", lieu with
        {
            CodePostal = $"{number:00000}",
            Services = [ServiceCategorie.LoisirsEtCreationsNumeriques],
        }))],
    }.Build();
}
