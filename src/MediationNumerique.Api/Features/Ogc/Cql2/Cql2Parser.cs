using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>
/// Reads a filter in CQL2 text (OGC 21-065r2, annex B): basic, with LIKE, BETWEEN and IN, S_INTERSECTS with any geometry,
/// CASEI and ACCENTI. Bounded in length, depth and number of conditions, since anybody may send one.
/// </summary>
internal sealed class Cql2Parser
{
    /// <summary>Signs of a filter.</summary>
    public const int Longest = 8000;

    private readonly TokenCursor _cursor;
    private readonly PredicateParser _predicates;

    private Cql2Parser(TokenCursor cursor, IReadOnlyList<FeatureProperty> properties, CoordinateSystem crs) =>
        (_cursor, _predicates) = (cursor, new(cursor, properties, crs));

    /// <exception cref="Cql2Exception">What is not such a filter.</exception>
    public static Condition Read(string filter, IReadOnlyList<FeatureProperty> properties, CoordinateSystem crs)
    {
        if (filter.Length > Longest)
        {
            throw new Cql2Exception(Longest, $"Le filtre a {filter.Length} signes ; {Longest} au plus sont acceptés.");
        }
        var cursor = new TokenCursor(Lexer.Read(filter));
        var condition = new Cql2Parser(cursor, properties, crs).Any();

        return cursor.Current.Kind is TokenKind.End ? condition : throw cursor.Unexpected("AND, OR ou la fin du filtre");
    }

    private Condition Any() => Combined("OR", All, decisive: true);

    private Condition All() => Combined("AND", One, decisive: false);

    private Condition Combined(string keyword, Func<Condition> read, bool decisive)
    {
        var conditions = new List<Condition> { read() };
        while (_cursor.TryTake(keyword))
        {
            conditions.Add(read());
        }

        return conditions is [var single] ? single : new Combination(conditions, decisive);
    }

    private Condition One()
    {
        _cursor.Enter();
        var condition = _cursor.TryTake("NOT") ? new Negation(One()) : _cursor.TryTake("(") ? Grouped() : _predicates.Read();
        _cursor.Leave();

        return condition;
    }

    private Condition Grouped()
    {
        var condition = Any();
        _cursor.Expect(")");

        return condition;
    }
}
