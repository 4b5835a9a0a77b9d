using FluentValidation;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Lieux;

/// <param name="Limite" example="50" default="50">Le nombre d’étapes par page.</param>
/// <param name="Curseur">La suite de la liste : la valeur lue dans `liens.suivant`.</param>
internal sealed record HistoriqueCriteres(
    [FromQuery(Name = "limite")] string[]? Limite,
    [FromQuery(Name = "curseur")] string[]? Curseur) : ICriteres<HistoriqueCriteres>;

internal sealed class HistoriqueCriteresValidator : AbstractValidator<HistoriqueCriteres>
{
    public HistoriqueCriteresValidator()
    {
        RuleFor(h => h.Limite).One(new IntegerFormat(1, PageCriteresValidator.MostLimite));
        RuleFor(h => h.Curseur).One(Position.Format);
    }
}
