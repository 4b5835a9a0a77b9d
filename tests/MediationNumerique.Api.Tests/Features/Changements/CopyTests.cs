using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Features.Changements;

/// <summary>A copy that is made from the lists and then kept by the feed is, to the byte, what the lists say.</summary>
public sealed class CopyTests
{
    [Fact]
    public Task After_any_writes_a_copy_that_follows_is_the_data_itself() => FollowAsync(1);

    [SlowTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task So_it_is_after_others(int seed) => FollowAsync(seed);

    [Fact]
    public Task So_it_is_when_it_is_made_and_kept_while_others_write() => FollowWhileOthersWriteAsync(5);

    [SlowTheory]
    [InlineData(6)]
    public Task So_it_is_while_they_write_other_things(int seed) => FollowWhileOthersWriteAsync(seed);

    private static async Task FollowAsync(int seed)
    {
        await using var api = await FollowedApi.StartAsync(seed);
        var dice = new Dice(seed);
        var copy = await Copy.MakeAsync(api.Client);
        for (var i = 0; i < 60; i++)
        {
            await api.WriteAsync(dice, 1 + dice.Below(5));

            await copy.FollowAsync(1 + dice.Below(4));

            await AssertSameAsync(api, copy, $"seed {seed}, step {i}");
        }
    }

    private static async Task FollowWhileOthersWriteAsync(int seed)
    {
        await using var api = await FollowedApi.StartAsync(seed);
        var writers = Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(() => api.WriteAsync(new Dice((seed * 10) + n), 80))));

        var copy = await Copy.MakeAsync(api.Client, limite: 7);
        while (!writers.IsCompleted)
        {
            await copy.FollowAsync(3);
        }
        await writers;
        await copy.FollowAsync();

        await AssertSameAsync(api, copy, $"seed {seed}");
    }

    private static async Task AssertSameAsync(FollowedApi api, Copy copy, string when)
    {
        var expected = await Copy.ReadAllAsync(api.Client);

        Assert.True(expected.Keys.All(copy.Items.ContainsKey), $"{when}: missing {string.Join(", ", expected.Keys.Except(copy.Items.Keys))}");
        Assert.True(copy.Items.Keys.All(expected.ContainsKey), $"{when}: left over {string.Join(", ", copy.Items.Keys.Except(expected.Keys))}");
        Assert.All(expected, item => Assert.Equal((when, item.Value), (when, copy.Items[item.Key])));
    }
}
