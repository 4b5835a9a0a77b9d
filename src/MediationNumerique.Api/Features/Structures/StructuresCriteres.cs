using FluentValidation;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Structures;

/// <param name="Region" example="84">Le code officiel d’une région où la structure a un lieu.</param>
/// <param name="Departement" example="69">Le code officiel d’un département où la structure a un lieu.</param>
/// <param name="Epci" example="200046977">Le code SIREN d’une intercommunalité où la structure a un lieu.</param>
/// <param name="Commune" example="69123">Le code officiel d’une commune ou d’un arrondissement où la structure a un lieu.</param>
/// <param name="Siret" example="99900001100018">Un SIRET : 14 chiffres.</param>
/// <param name="Siren" example="999000011">Un SIREN : 9 chiffres. Toutes les structures dont le SIRET commence ainsi.</param>
/// <param name="Rna" example="W691234567">Un numéro RNA : W et neuf signes.</param>
/// <param name="Typologies" example="BIB">Un type de structure.</param>
/// <param name="Q" example="mediatheque">Des mots à trouver dans le nom, la description ou les communes. Chaque mot doit être trouvé ; son début suffit ; les accents ne comptent pas.</param>
internal sealed record StructuresCriteres(
    [FromQuery(Name = "region")] string[]? Region,
    [FromQuery(Name = "departement")] string[]? Departement,
    [FromQuery(Name = "epci")] string[]? Epci,
    [FromQuery(Name = "commune")] string[]? Commune,
    [FromQuery(Name = "siret")] string[]? Siret,
    [FromQuery(Name = "siren")] string[]? Siren,
    [FromQuery(Name = "rna")] string[]? Rna,
    [FromQuery(Name = "typologies")] string[]? Typologies,
    [FromQuery(Name = "q")] string[]? Q);

internal sealed class StructuresCriteresValidator : AbstractValidator<StructuresCriteres>
{
    public StructuresCriteresValidator(FiltresFormats formats)
    {
        RuleFor(s => s.Region).Many(formats.Region);
        RuleFor(s => s.Departement).Many(formats.Departement);
        RuleFor(s => s.Epci).Many(formats.Epci);
        RuleFor(s => s.Commune).Many(formats.Commune);
        RuleFor(s => s.Siret).Many(formats.Siret);
        RuleFor(s => s.Siren).Many(formats.Siren);
        RuleFor(s => s.Rna).Many(formats.Rna);
        RuleFor(s => s.Typologies).Many(formats.Typologies);
        RuleFor(s => s.Q).One(formats.Search);
    }
}
