using System.Collections.Frozen;
using MediationNumerique.Api.Features.Ogc.Collections;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>What a feature must be like. Null where it cannot be told, since a value is unknown.</summary>
internal abstract class Condition
{
    public abstract bool? Holds(FeatureRow row);
}

internal sealed class Constant(bool value) : Condition
{
    public override bool? Holds(FeatureRow row) => value;
}

/// <summary>All of them (AND), or any (OR).</summary>
/// <param name="conditions">At least one.</param>
/// <param name="decisive">What settles it: false for AND, true for OR.</param>
internal sealed class Combination(IReadOnlyList<Condition> conditions, bool decisive) : Condition
{
    public override bool? Holds(FeatureRow row)
    {
        bool? result = !decisive;
        foreach (var condition in conditions)
        {
            var holds = condition.Holds(row);
            if (holds == decisive)
            {
                return decisive;
            }
            result = holds is null ? null : result;
        }

        return result;
    }
}

internal sealed class Negation(Condition condition) : Condition
{
    public override bool? Holds(FeatureRow row) => !condition.Holds(row);
}

/// <param name="left">Of the same kind as the other.</param>
/// <param name="right">Of the same kind as the other.</param>
/// <param name="accepts">Of the sign of their comparison.</param>
internal sealed class Comparison(Scalar left, Scalar right, Func<int, bool> accepts) : Condition
{
    public override bool? Holds(FeatureRow row)
    {
        var (a, b) = (left.Evaluate(row), right.Evaluate(row));

        return a.IsNull || b.IsNull ? null : accepts(Valeur.Compare(a, b));
    }
}

internal sealed class Like(Scalar text, LikePattern pattern) : Condition
{
    public override bool? Holds(FeatureRow row) => text.Evaluate(row) is { IsNull: false } value ? pattern.Matches(value.Text!) : null;
}

/// <summary>Bounds included.</summary>
internal sealed class Between(Scalar value, Scalar least, Scalar most) : Condition
{
    private readonly Comparison _fromLeast = new(value, least, sign => sign >= 0);
    private readonly Comparison _toMost = new(value, most, sign => sign <= 0);

    public override bool? Holds(FeatureRow row) => _fromLeast.Holds(row) & _toMost.Holds(row);
}

/// <param name="value">What is sought.</param>
/// <param name="values">Of the same kind.</param>
internal sealed class In(Scalar value, IEnumerable<Valeur> values) : Condition
{
    private readonly FrozenSet<Valeur> _values = values.ToFrozenSet();

    public override bool? Holds(FeatureRow row) => value.Evaluate(row) is { IsNull: false } sought ? _values.Contains(sought) : null;
}

internal sealed class IsUnknown(Scalar value) : Condition
{
    public override bool? Holds(FeatureRow row) => value.Evaluate(row).IsNull;
}

internal sealed class IsNowhere : Condition
{
    public override bool? Holds(FeatureRow row) => row.Point is null;
}
