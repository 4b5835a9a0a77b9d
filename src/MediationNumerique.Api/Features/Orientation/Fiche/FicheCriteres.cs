using FluentValidation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Orientation.Fiche;

/// <param name="Ids" example="cae3c4ea-f1c5-5c88-bf5e-74fb40920969">Les lieux ou les services à mettre sur la fiche : un à trois identifiants.</param>
/// <param name="Format" example="texte" default="html">`html` : une page à imprimer. `texte` : moins de 480 signes, pour un SMS.</param>
internal sealed record FicheCriteres(
    [FromQuery(Name = "ids")] string[] Ids,
    [FromQuery(Name = "format")] string[]? Format) : ICriteres<FicheCriteres>;

internal sealed class FicheCriteresValidator : AbstractValidator<FicheCriteres>
{
    public static readonly ChoiceFormat Formats = new(["html", "texte"], "FormatFiche", "La forme d’une fiche.");

    public static readonly UuidFormat Id = new();

    public FicheCriteresValidator()
    {
        RuleFor(f => f.Ids).Many(Id);
        RuleFor(f => f.Format).One(Formats);
    }
}
