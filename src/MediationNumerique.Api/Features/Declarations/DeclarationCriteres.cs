using FluentValidation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Declarations;

/// <param name="Origine" example="true" default="false">Ajouter `origine` : pour chaque champ que l’API a corrigé à la lecture d’un fichier, ce que le producteur avait écrit.</param>
internal sealed record DeclarationCriteres([FromQuery(Name = "origine")] string[]? Origine) : ICriteres<DeclarationCriteres>
{
    public bool AvecOrigine => Origine is [var text] && BooleanFormat.Parse(text);
}

internal sealed class DeclarationCriteresValidator : AbstractValidator<DeclarationCriteres>
{
    public DeclarationCriteresValidator() => RuleFor(criteres => criteres.Origine).One(new BooleanFormat());
}
