using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>Which features are asked for, and how.</summary>
internal sealed record ItemsQuery
{
    public const int DefaultLimit = 100;
    public const int MostLimit = 10_000;

    public required int Limit { get; init; }

    /// <summary>Where the page starts, or null for the first.</summary>
    public required SortKey? After { get; init; }

    /// <summary>A hash of the filters, for cursors.</summary>
    public required ulong Question { get; init; }

    /// <summary>The filters as they were given: those of two queries are the same where the same passes.</summary>
    public required string Filters { get; init; }

    /// <summary>The system that coordinates are written in.</summary>
    public required CoordinateSystem Crs { get; init; }

    public required Box? Box { get; init; }

    public required DateInterval? Dates { get; init; }

    /// <summary>Each of which must hold.</summary>
    public required IReadOnlyList<Condition> Conditions { get; init; }

    /// <summary>What the catalogue's indexes can leave out beforehand: never what passes.</summary>
    public required Selection Selection { get; init; }

    /// <summary>Whether there is nothing to look at but the indexes.</summary>
    public bool TakesAll => Box is null && Dates is null && Conditions.Count == 0;

    /// <summary>
    /// What has no place is in every box, and what has no date in every interval: so the standard has it
    /// (OGC 17-069r4, /req/core/fc-bbox-response and fc-time-response). The cheapest conditions come first.
    /// </summary>
    public bool Passes(FeatureRow row)
    {
        if (Box is not null && row.Point is { } point && !Box.Contains(point))
        {
            return false;
        }
        if (Dates is not null && row.Entry.DayMaj is > 0 and var day && !Dates.Meets(DateOnly.FromDayNumber(day)))
        {
            return false;
        }
        foreach (var condition in Conditions)
        {
            if (condition.Holds(row) is not true)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A page of features.</summary>
/// <param name="Entries">In the order of their ids.</param>
/// <param name="Matched">How many there are on all pages.</param>
/// <param name="Next">Where the next page starts; null for the last.</param>
internal sealed record ItemsPage(IReadOnlyList<Entry> Entries, int Matched, SortKey? Next);
