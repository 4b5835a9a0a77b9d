using FluentValidation;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Territoires;

/// <param name="Q" example="villeur">Le début d’un nom, un code officiel ou un code postal. Les accents ne comptent pas.</param>
/// <param name="Type" example="commune">La nature du territoire.</param>
/// <param name="CodePostal" example="69100">Un code postal.</param>
/// <param name="Point">Un point : latitude, longitude, en degrés (WGS 84). Rend la commune où il est, puis ce qui la contient.</param>
/// <param name="Limite" example="10" default="20">Le nombre de résultats par page.</param>
/// <param name="Curseur">La suite d’une liste : la valeur lue dans `liens.suivant`, avec les mêmes filtres.</param>
internal sealed record TerritoiresCriteres(
    [FromQuery(Name = "q")] string[]? Q,
    [FromQuery(Name = "type")] string[]? Type,
    [FromQuery(Name = "code_postal")] string[]? CodePostal,
    [FromQuery(Name = "point")] string[]? Point,
    [FromQuery(Name = "limite")] string[]? Limite,
    [FromQuery(Name = "curseur")] string[]? Curseur) : ICriteres<TerritoiresCriteres>;

internal sealed class TerritoiresCriteresValidator : AbstractValidator<TerritoiresCriteres>
{
    public const int DefaultLimite = 20;

    public static readonly ChoiceFormat Types = new(["region", "departement", "epci", "commune", "arrondissement"], typeof(TypeTerritoire));

    public TerritoiresCriteresValidator(FiltresFormats formats)
    {
        RuleFor(t => t.Q).One(formats.Search);
        RuleFor(t => t.Type).One(Types);
        RuleFor(t => t.CodePostal).One(formats.CodePostal);
        RuleFor(t => t.Point).One(formats.Point);
        RuleFor(t => t.Point)
            .Must((t, _) => t.Q is not [_, ..] && t.CodePostal is not [_, ..])
            .When(t => t.Point is [_, ..])
            .WithErrorCode(ErrorCodes.ParametreIncompatible)
            .WithMessage("« point » s’emploie sans « q » ni « code_postal ».");
        RuleFor(t => t.Limite).One(new IntegerFormat(1, 1000));
        RuleFor(t => t.Curseur).One(Cursor.Format);
    }
}
