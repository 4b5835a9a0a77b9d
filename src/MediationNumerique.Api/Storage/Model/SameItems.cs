namespace MediationNumerique.Api.Storage.Model;

/// <summary>Lists are equal when their items are, in their order.</summary>
internal sealed class SameItems<T> : IEqualityComparer<IReadOnlyList<T>>
{
    public bool Equals(IReadOnlyList<T>? x, IReadOnlyList<T>? y) => x is not null && y is not null && x.SequenceEqual(y);

    public int GetHashCode(IReadOnlyList<T> obj)
    {
        var hash = default(HashCode);
        foreach (var item in obj)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
