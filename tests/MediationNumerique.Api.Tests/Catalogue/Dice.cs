namespace MediationNumerique.Api.Tests.Catalogue;

/// <summary>Choices out of one seed, so that a failure tells all that is needed to see it again.</summary>
internal sealed class Dice(int seed)
{
#pragma warning disable CA5394 // Nothing secret rests on it.
    private readonly Random _random = new(seed);

    public int Below(int bound) => _random.Next(bound);

    public bool Chance(int percent) => _random.Next(100) < percent;

    public double Between(double least, double most) => least + (_random.NextDouble() * (most - least));

    public T OneOf<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    public T? Maybe<T>(params IReadOnlyList<T> values) where T : class => Chance(50) ? null : OneOf(values);

    /// <summary>From none to three of the values, each once.</summary>
    public T[] Some<T>(IReadOnlyList<T> values) => [.. Enumerable.Range(0, Below(4)).Select(_ => OneOf(values)).Distinct()];

    /// <summary>The same for an enumeration, of which only the first values come, so that they collide.</summary>
    public T[] Some<T>() where T : struct, Enum => Some([.. Enum.GetValues<T>().Take(4)]);

    public T[] Shuffle<T>(IEnumerable<T> values)
    {
        var shuffled = values.ToArray();
        _random.Shuffle(shuffled);

        return shuffled;
    }
#pragma warning restore CA5394
}
