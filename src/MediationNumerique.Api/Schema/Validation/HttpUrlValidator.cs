using FluentValidation;
using FluentValidation.Validators;

namespace MediationNumerique.Api.Schema.Validation;

/// <summary>A rule that code checks, and that a pattern describes to those who only read it.</summary>
internal interface IDescribedRule
{
    /// <summary>What passes the rule matches it.</summary>
    string Pattern { get; }

    int MaxLength { get; }
}

/// <summary>A whole address of the web.</summary>
internal sealed class HttpUrlValidator<T> : PropertyValidator<T, string?>, IDescribedRule
{
    public override string Name => nameof(HttpUrlValidator<>);

    public string Pattern => """^[hH][tT][tT][pP][sS]?://[^\s|<>"/?#]+\.[^\s|<>"]+$""";

    public int MaxLength => Formats.LongestUrl;

    public override bool IsValid(ValidationContext<T> context, string? value) => value is null || Formats.IsHttpUrl(value);
}
