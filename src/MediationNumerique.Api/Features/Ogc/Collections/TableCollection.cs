using System.Numerics;
using System.Text.Json.Serialization.Metadata;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Features.Ogc.Items;

namespace MediationNumerique.Api.Features.Ogc.Collections;

/// <summary>A collection whose features are the rows of one resource of the catalogue.</summary>
internal sealed class TableCollection<T>(CollectionTexts texts, JsonTypeInfo contract, Func<CatalogueSnapshot, TableSet<T>> rows)
    : OgcCollection(texts, contract)
    where T : Entry
{
    public override Entry? Find(CatalogueSnapshot snapshot, Guid id) => rows(snapshot).Find(id);

    public override ulong Fingerprint(CatalogueSnapshot snapshot) => rows(snapshot).Fingerprint(Selection.All);

    public override CollectionExtent Extent(CatalogueSnapshot snapshot)
    {
        var points = All(snapshot).Select(row => row.Point).OfType<GeoPoint>().ToList();
        var days = All(snapshot).Select(row => row.DayMaj).Where(day => day > 0).ToList();

        return new(
            points.Count == 0 ? null : new(points.Min(p => p.Longitude), points.Min(p => p.Latitude), points.Max(p => p.Longitude), points.Max(p => p.Latitude)),
            days.Count == 0 ? null : DateOnly.FromDayNumber(days.Min()),
            days.Count == 0 ? null : DateOnly.FromDayNumber(days.Max()));
    }

    /// <summary>
    /// The catalogue's indexes leave out what they can; the rest is looked at, the features that are on the page or not
    /// alike, since their number is told.
    /// </summary>
    public override ItemsPage Read(CatalogueSnapshot snapshot, KeptMatches kept, ItemsQuery query, CancellationToken cancellationToken)
    {
        using var matches = rows(snapshot).Match(query.Selection);
        var matched = query.TakesAll ? matches.Total : Restrict(matches, kept, query, cancellationToken);
        var hits = Page.Read(matches, query.Selection, Tri.Id, query.After, query.Limit + 1);
        SortKey? next = hits.Count > query.Limit ? hits[query.Limit - 1].Key : null;

        return new([.. hits.Take(query.Limit).Select(hit => hit.Entry)], matched, next);
    }

    /// <summary>Clears the bits of what does not pass, as was found before or is found now; says how many do.</summary>
    private int Restrict(Matches<T> matches, KeptMatches kept, ItemsQuery query, CancellationToken cancellationToken)
    {
        if (kept.Find(Id, query.Filters) is { } known)
        {
            return matches.Slices.Zip(known).Sum(pair =>
            {
                pair.Second.CopyTo(matches.BitsOf(pair.First));

                return Bits.Count(pair.Second);
            });
        }
        var count = Look(matches, query, cancellationToken);
        kept.Keep(Id, query.Filters, [.. matches.Slices.Select(slice => matches.BitsOf(slice).ToArray())]);

        return count;
    }

    /// <summary>Clears the bits of what does not pass; says how many do.</summary>
    private int Look(Matches<T> matches, ItemsQuery query, CancellationToken cancellationToken)
    {
        using var row = new FeatureRow(Properties);
        var count = 0;
        foreach (var slice in matches.Slices)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var bits = matches.BitsOf(slice);
            for (var word = 0; word < bits.Length; word++)
            {
                for (var rest = bits[word]; rest != 0; rest &= rest - 1)
                {
                    row.MoveTo(slice.Table[(word * 64) + BitOperations.TrailingZeroCount(rest)]);
                    if (!query.Passes(row))
                    {
                        bits[word] &= ~(rest & (~rest + 1));
                    }
                }
                count += BitOperations.PopCount(bits[word]);
            }
        }

        return count;
    }

    private IEnumerable<T> All(CatalogueSnapshot snapshot) => rows(snapshot).Tables.SelectMany(table => table.Rows);
}
