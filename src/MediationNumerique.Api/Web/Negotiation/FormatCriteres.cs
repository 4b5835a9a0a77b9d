using FluentValidation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Negotiation;

/// <param name="Format" example="geojson" default="json">La forme de la liste. Elle l’emporte sur l’en-tête `Accept`. `json` ; `geojson` pour une carte ; `csv` pour un tableur ; `ndjson` pour un traitement ligne à ligne. En `csv` et en `ndjson`, la suite est dans l’en-tête `Link`, et `facettes` n’a pas de place ; `champs` non plus en `csv`.</param>
internal sealed record FormatCriteres([FromQuery(Name = "format")] string[]? Format) : ICriteres<FormatCriteres>;

internal sealed class FormatCriteresValidator : AbstractValidator<FormatCriteres>
{
    public FormatCriteresValidator() => RuleFor(f => f.Format).One(AnswerFormats.OfLists.Choice);
}
