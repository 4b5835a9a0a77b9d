using System.Collections.Concurrent;

namespace MediationNumerique.Api.Storage.Model;

/// <summary>Gives equal keys the same value. Past its capacity it makes new values, so that odd data cannot fill the memory.</summary>
internal sealed class SharingPool<TKey, TValue>(Func<TKey, TValue> make, int capacity, IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _values = new(comparer);
    private int _count;

    public TValue Get(TKey key)
    {
        if (_values.TryGetValue(key, out var value))
        {
            return value;
        }
        // ConcurrentDictionary.Count takes every lock: an approximate count of our own is enough.
        if (_count >= capacity)
        {
            return make(key);
        }
        Interlocked.Increment(ref _count);

        return _values.GetOrAdd(key, make);
    }
}
