using MediationNumerique.Api.Features.Ogc.Collections;

namespace MediationNumerique.Api.Features.Ogc.Cql2;

/// <summary>What has a value: a property, a literal, a function of one.</summary>
/// <param name="kind">Of all its values but the unknown one.</param>
/// <param name="position">Where it stands in the filter.</param>
internal abstract class Scalar(ValeurKind kind, int position)
{
    public ValeurKind Kind => kind;

    public int Position => position;

    /// <summary>Its value where no feature has a say in it; else null.</summary>
    public virtual Valeur? Fixed => null;

    public abstract Valeur Evaluate(FeatureRow row);
}

internal sealed class Property(int index, ValeurKind kind, int position) : Scalar(kind, position)
{
    public override Valeur Evaluate(FeatureRow row) => row.Value(index);
}

internal sealed class Literal(Valeur value, int position) : Scalar(value.Kind, position)
{
    public override Valeur? Fixed => value;

    public override Valeur Evaluate(FeatureRow row) => value;
}

/// <summary>CASEI or ACCENTI.</summary>
internal sealed class Folded(Scalar text, Func<string, string> fold, int position) : Scalar(ValeurKind.Text, position)
{
    private readonly Valeur? _fixed = text.Fixed is { } value ? Apply(value, fold) : null;

    public override Valeur? Fixed => _fixed;

    public override Valeur Evaluate(FeatureRow row) => _fixed ?? Apply(text.Evaluate(row), fold);

    private static Valeur Apply(Valeur value, Func<string, string> fold) => value.IsNull ? value : Valeur.OfText(fold(value.Text!));
}
