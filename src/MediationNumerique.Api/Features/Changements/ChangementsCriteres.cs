using FluentValidation;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Changements;

/// <param name="Apres" example="AgAAAAAAAAAA">Jusqu’où vous avez lu : la valeur lue dans `liens.suivant`. Sans elle, la réponse donne seulement d’où suivre.</param>
/// <param name="Limite" example="500" default="500">Le nombre de déclarations à lire. Une page en lit moins si elle dépasse 4 Mo. Une déclaration peut toucher plusieurs ressources : un lieu, ses services, sa structure.</param>
/// <param name="Natures" example="lieu">Les ressources à suivre. Par défaut : toutes.</param>
internal sealed record ChangementsCriteres(
    [FromQuery(Name = "apres")] string[]? Apres,
    [FromQuery(Name = "limite")] string[]? Limite,
    [FromQuery(Name = "natures")] string[]? Natures) : ICriteres<ChangementsCriteres>;

internal sealed class ChangementsCriteresValidator : AbstractValidator<ChangementsCriteres>
{
    public const int DefaultLimite = 500;
    public const int MostLimite = 10_000;

    public static readonly ChoiceFormat Natures = new(["lieu", "service", "structure"], typeof(NatureChangement));

    public ChangementsCriteresValidator()
    {
        RuleFor(c => c.Apres).One(Position.Format);
        RuleFor(c => c.Limite).One(new IntegerFormat(1, MostLimite));
        RuleFor(c => c.Natures).Many(Natures);
    }
}
