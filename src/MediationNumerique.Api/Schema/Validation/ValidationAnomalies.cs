using System.Globalization;
using FluentValidation;
using FluentValidation.Results;

namespace MediationNumerique.Api.Schema.Validation;

internal static class ValidationAnomalies
{
    public static IEnumerable<Anomalie> ToAnomalies(this ValidationResult result) => result.Errors.Select(ToAnomalie);

    private static Anomalie ToAnomalie(ValidationFailure failure) => new(
        Champs.Of(failure.PropertyName.Split('[', '.')[0]),
        failure.ErrorCode,
        failure.Severity is Severity.Error ? Gravite.Erreur : Gravite.Avertissement,
        failure.ErrorMessage)
    {
        Pointeur = PointerOf(failure.PropertyName),
        Valeur = failure.AttemptedValue is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null,
        Suggestions = failure.CustomState as IReadOnlyList<string> ?? [],
    };

    /// <summary><c>SousCategories[0].Code</c> is <c>/sous_categories/0/code</c>; a field of its own needs no pointer.</summary>
    private static string? PointerOf(string property) => property.Contains('.', StringComparison.Ordinal)
        ? string.Concat(property.Split('.', '[').Select(part => $"/{Champs.Of(part.TrimEnd(']'))}"))
        : null;
}
