using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>A rule that says the form of a parameter's values; the OpenAPI document reads it too.</summary>
internal interface IFormatRule
{
    ParameterFormat Format { get; }

    /// <summary>Whether several values may be given.</summary>
    bool IsMany { get; }
}

internal sealed class FormatValidator<T>(ParameterFormat format, bool isMany) : PropertyValidator<T, string[]?>, IFormatRule
{
    private const int MostErrors = 10;

    public override string Name => nameof(FormatValidator<>);

    public ParameterFormat Format => format;

    public bool IsMany => isMany;

    public override bool IsValid(ValidationContext<T> context, string[]? value)
    {
        // What an array parameter of minimal APIs is when the query does not have it.
        if (value is null or [])
        {
            return true;
        }
        foreach (var (text, error) in Errors(value).Take(MostErrors))
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, error.Message, text)
            {
                ErrorCode = error.Code,
                CustomState = error.Suggestions,
            });
        }

        return true;
    }

    private IEnumerable<(string Text, ParameterError Error)> Errors(string[] raw)
    {
        if (!isMany && raw.Length > 1)
        {
            return [(raw[1], new(ErrorCodes.ParametreRepete, "Ce paramètre ne se donne qu’une fois."))];
        }
        if (raw.Sum(text => text.Count(c => c == ',') + 1) > FormatRules.MostValues)
        {
            return [(raw[0], new(ErrorCodes.TropDeValeurs, $"Ce paramètre accepte au plus {FormatRules.MostValues} valeurs."))];
        }

        return (isMany ? ParameterValues.Read(raw, format) : raw).Select(text => (text, Check(text))).Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.text, pair.Item2!.Value));
    }

    private ParameterError? Check(string text) => text.Length switch
    {
        0 => new(ErrorCodes.ValeurVide, "La valeur est vide. Donnez une valeur, ou retirez ce paramètre."),
        var length when length > format.Longest => new(ErrorCodes.TropLong, $"Cette valeur a {length} signes : {format.Longest} au plus sont acceptés."),
        _ => format.Check(text),
    };
}

internal static class FormatRules
{
    /// <summary>How many values a parameter may have.</summary>
    public const int MostValues = 500;

    /// <summary>The form of the parameter of that name.</summary>
    public static IFormatRule Of(IValidator validator, string name) =>
        validator.CreateDescriptor().GetRulesForMember(name)
            .SelectMany(rule => rule.Components)
            .Select(component => component.Validator)
            .OfType<IFormatRule>()
            .First();

    /// <summary>One value of that form.</summary>
    public static IRuleBuilderOptions<T, string[]?> One<T>(this IRuleBuilder<T, string[]?> rule, ParameterFormat format) =>
        rule.SetValidator(new FormatValidator<T>(format, isMany: false));

    /// <summary>One or several values of that form.</summary>
    public static IRuleBuilderOptions<T, string[]?> Many<T>(this IRuleBuilder<T, string[]?> rule, ParameterFormat format) =>
        rule.SetValidator(new FormatValidator<T>(format, isMany: true));
}
