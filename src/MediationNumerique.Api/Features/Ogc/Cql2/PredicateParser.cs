using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Crs;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>Reads one condition on one value, or on the geometry.</summary>
internal sealed class PredicateParser(TokenCursor cursor, IReadOnlyList<FeatureProperty> properties, CoordinateSystem crs)
{
    private static readonly Dictionary<string, Func<int, bool>> s_signs = new()
    {
        ["="] = sign => sign == 0,
        ["<>"] = sign => sign != 0,
        ["<"] = sign => sign < 0,
        [">"] = sign => sign > 0,
        ["<="] = sign => sign <= 0,
        [">="] = sign => sign >= 0,
    };

    private readonly ScalarParser _scalars = new(cursor, properties);

    public Condition Read()
    {
        cursor.CountPredicate();
        if (cursor.Current.Is("S_INTERSECTS"))
        {
            return ReadIntersects();
        }
        if (IsGeometry(cursor.Current) && cursor.Following.Is("IS"))
        {
            cursor.Take();

            return ReadIsNull(new IsNowhere());
        }
        var value = _scalars.Read();
        if (cursor.Current.Is("IS"))
        {
            return ReadIsNull(new IsUnknown(value));
        }
        if (value is Literal { Fixed: { Kind: ValeurKind.Boolean } boolean } && !s_signs.ContainsKey(cursor.Current.Value))
        {
            return new Constant(boolean.Number != 0);
        }
        if (cursor.Current.Kind is TokenKind.Sign && s_signs.TryGetValue(cursor.Current.Value, out var accepts))
        {
            return ReadComparison(value, accepts);
        }

        return cursor.TryTake("NOT") ? new Negation(ReadAdvanced(value)) : ReadAdvanced(value);
    }

    private Comparison ReadComparison(Scalar left, Func<int, bool> accepts)
    {
        cursor.Take();
        var right = _scalars.Read();

        return left is Literal
            ? new(ScalarParser.Agree(left, right.Kind), right, accepts)
            : new(left, ScalarParser.Agree(right, left.Kind), accepts);
    }

    private Condition ReadAdvanced(Scalar value)
    {
        if (cursor.TryTake("LIKE"))
        {
            return ReadLike(value);
        }
        if (cursor.TryTake("IN"))
        {
            return ReadIn(value);
        }
        if (!cursor.TryTake("BETWEEN"))
        {
            throw cursor.Unexpected("une comparaison : =, <>, <, >, <=, >=, LIKE, BETWEEN, IN ou IS NULL");
        }
        var least = ScalarParser.Agree(_scalars.Read(), value.Kind);
        cursor.Expect("AND");

        return new Between(value, least, ScalarParser.Agree(_scalars.Read(), value.Kind));
    }

    private Like ReadLike(Scalar text)
    {
        ScalarParser.Agree(text, ValeurKind.Text);
        var pattern = ScalarParser.Agree(_scalars.Read(), ValeurKind.Text);
        if (pattern.Fixed is not { Text: { } signs })
        {
            throw new Cql2Exception(pattern.Position, "Après LIKE vient un texte, pas une propriété.");
        }

        return signs.Length <= LikePattern.Longest
            ? new(text, new(signs))
            : throw new Cql2Exception(pattern.Position, $"Le motif de LIKE a {LikePattern.Longest} signes au plus.");
    }

    private In ReadIn(Scalar value)
    {
        var values = new List<Valeur>();
        cursor.Expect("(");
        do
        {
            var item = ScalarParser.Agree(_scalars.Read(), value.Kind);
            values.Add(item.Fixed ?? throw new Cql2Exception(item.Position, "IN est suivi de valeurs, pas de propriétés."));
        }
        while (cursor.TryTake(","));
        cursor.Expect(")");

        return new(value, values);
    }

    private Condition ReadIsNull(Condition isNull)
    {
        cursor.Expect("IS");
        var isNot = cursor.TryTake("NOT");
        cursor.Expect("NULL");

        return isNot ? new Negation(isNull) : isNull;
    }

    /// <summary>The feature's geometry and another, in either order.</summary>
    private Intersects ReadIntersects()
    {
        var geometries = new GeometryParser(cursor, crs);
        cursor.Take();
        cursor.Expect("(");
        var isFirst = TryTakeGeometry();
        var shape = isFirst ? null : geometries.Read();
        cursor.Expect(",");
        if (!isFirst && !TryTakeGeometry())
        {
            throw cursor.Unexpected("« geometry »");
        }
        shape ??= geometries.Read();
        cursor.Expect(")");

        return new(shape, crs);
    }

    private bool TryTakeGeometry()
    {
        var isThere = IsGeometry(cursor.Current);
        if (isThere)
        {
            cursor.Take();
        }

        return isThere;
    }

    private static bool IsGeometry(Token token) =>
        token.Kind is TokenKind.Name or TokenKind.QuotedName && token.Value == ScalarParser.Geometry;
}
