using FluentValidation;
using MediationNumerique.Api.Catalogue.Cartes;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Cartes;

/// <param name="Zoom" example="6" default="5">Le zoom de la carte, de 0 à 22, pour des tuiles de 512 pixels. 5 : la France entière.</param>
internal sealed record GrappesCriteres([FromQuery(Name = "zoom")] string[]? Zoom) : ICriteres<GrappesCriteres>;

internal sealed class GrappesCriteresValidator : AbstractValidator<GrappesCriteres>
{
    public const int DefaultZoom = 5;

    public GrappesCriteresValidator() => RuleFor(g => g.Zoom).One(new IntegerFormat(0, Tuile.MostZoom));
}
