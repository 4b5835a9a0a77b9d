using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>A rule that says the form of a parameter's values; the OpenAPI document reads it too.</summary>
internal interface IFormatRule
{
    Forme Forme { get; }
}

internal sealed class FormatValidator<T>(Forme forme) : PropertyValidator<T, string[]?>, IFormatRule
{
    public override string Name => nameof(FormatValidator<>);

    public Forme Forme => forme;

    public override bool IsValid(ValidationContext<T> context, string[]? value)
    {
        // What an array parameter of minimal APIs is when the query does not have it.
        foreach (var (text, error) in forme.Errors(value ?? []))
        {
            context.AddFailure(new ValidationFailure(context.PropertyPath, error.Message, text)
            {
                ErrorCode = error.Code,
                CustomState = error.Suggestions,
            });
        }

        return true;
    }
}

internal static class FormatRules
{
    /// <summary>The form of the parameter of that name.</summary>
    public static Forme Of(IValidator validator, string name) =>
        validator.CreateDescriptor().GetRulesForMember(name)
            .SelectMany(rule => rule.Components)
            .Select(component => component.Validator)
            .OfType<IFormatRule>()
            .First()
            .Forme;

    /// <summary>One value of that form.</summary>
    public static IRuleBuilderOptions<T, string[]?> One<T>(this IRuleBuilder<T, string[]?> rule, ParameterFormat format) =>
        rule.SetValidator(new FormatValidator<T>(new(format, IsMany: false)));

    /// <summary>One or several values of that form.</summary>
    public static IRuleBuilderOptions<T, string[]?> Many<T>(this IRuleBuilder<T, string[]?> rule, ParameterFormat format) =>
        rule.SetValidator(new FormatValidator<T>(new(format, IsMany: true)));
}
