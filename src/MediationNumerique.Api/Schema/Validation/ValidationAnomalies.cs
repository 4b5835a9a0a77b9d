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
        Valeur = Convert.ToString(failure.AttemptedValue, CultureInfo.InvariantCulture),
        Suggestions = failure.CustomState as IReadOnlyList<string> ?? [],
    };
}
