using FluentValidation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>How one resource is read.</summary>
/// <param name="Champs" example="nom">Les champs à rendre. `id` l’est toujours. Par défaut : tous.</param>
internal sealed record ChampsCriteres([FromQuery(Name = "champs")] string[]? Champs) : ICriteres<ChampsCriteres>;

internal sealed class ChampsCriteresValidator : AbstractValidator<ChampsCriteres>
{
    public ChampsCriteresValidator(ListDefinition list) => RuleFor(c => c.Champs).Many(list.Champs);
}
