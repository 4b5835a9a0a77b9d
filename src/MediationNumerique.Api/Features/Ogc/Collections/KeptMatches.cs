using System.Collections.Concurrent;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>
/// Which rows passed the last filters of one snapshot: a client that reads page after page asks the same each time, and
/// counting takes a look at every row.
/// </summary>
internal sealed class KeptMatches
{
    // A bit a row each.
    private const int Most = 32;

    private readonly ConcurrentDictionary<string, ulong[][]> _kept = new(StringComparer.Ordinal);

    /// <param name="collection">Of the rows.</param>
    /// <param name="filters">What was asked for, whatever the page.</param>
    /// <returns>The bits of each table that has rows; null where it was not asked lately.</returns>
    public ulong[][]? Find(string collection, string filters) => _kept.GetValueOrDefault(Key(collection, filters));

    public void Keep(string collection, string filters, ulong[][] bits)
    {
        // Rarely enough for starting again to be cheaper than telling the oldest.
        if (_kept.Count >= Most)
        {
            _kept.Clear();
        }
        _kept[Key(collection, filters)] = bits;
    }

    private static string Key(string collection, string filters) => $"{collection} {filters}";
}
