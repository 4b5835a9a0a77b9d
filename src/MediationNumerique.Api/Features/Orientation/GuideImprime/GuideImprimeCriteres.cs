using FluentValidation;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Orientation.GuideImprime;

/// <summary>The territory of a guide: one of the three.</summary>
internal sealed record GuideImprimeCriteres(
    [FromQuery(Name = "commune")] string[]? Commune,
    [FromQuery(Name = "epci")] string[]? Epci,
    [FromQuery(Name = "departement")] string[]? Departement) : ICriteres<GuideImprimeCriteres>
{
    public int Count => new[] { Commune, Epci, Departement }.Count(values => values is { Length: > 0 });
}

internal sealed class GuideImprimeCriteresValidator : AbstractValidator<GuideImprimeCriteres>
{
    public GuideImprimeCriteresValidator(FiltresFormats formats)
    {
        RuleFor(g => g.Commune).One(formats.Commune);
        RuleFor(g => g.Epci).One(formats.Epci);
        RuleFor(g => g.Departement).One(formats.Departement);
        RuleFor(g => g.Commune).Must((g, _) => g.Count <= 1)
            .WithErrorCode(ErrorCodes.ParametreIncompatible)
            .WithMessage("Un guide porte sur un seul territoire : gardez « commune », « epci » ou « departement ».");
    }
}
