using FluentValidation;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Features.Validations;

/// <param name="Format" example="csv" default="json">La forme de la réponse : `json` ; `csv` pour le rapport entier, à ouvrir dans un tableur ; `xlsx` pour votre propre tableau, avec deux colonnes de plus : ce qui ne va pas, et quoi écrire. L’en-tête Accept dit la même chose.</param>
/// <param name="Gravite" example="erreur">Les seules remarques à rendre. Par défaut : toutes.</param>
/// <param name="Source" example="demonstration">Lire le fichier par la correspondance de cette source, comme le ferait un import.</param>
/// <param name="Correspondance" example="proposee">`proposee` : lire le fichier par la correspondance que l’API propose pour lui.</param>
/// <param name="Feuille" example="Lieux">La feuille d’un classeur. Par défaut : celle dont les titres disent le plus de lieux.</param>
/// <param name="Limite" example="1000">Le nombre de remarques sur les lignes. Par défaut : 1000 en JSON, toutes en CSV. Sans effet en XLSX.</param>
internal sealed record ValidationsCriteres(
    [FromQuery(Name = "format")] string[]? Format,
    [FromQuery(Name = "gravite")] string[]? Gravite,
    [FromQuery(Name = "source")] string[]? Source,
    [FromQuery(Name = "correspondance")] string[]? Correspondance,
    [FromQuery(Name = "feuille")] string[]? Feuille,
    [FromQuery(Name = "limite")] string[]? Limite) : ICriteres<ValidationsCriteres>
{
    public const int DefaultLimite = 1_000;
    public const int MostLimite = 10_000;

    /// <summary>Null without the parameter.</summary>
    public int? Count => Limite is [var text] ? IntegerFormat.Parse(text) : null;

    public bool Keeps(Gravite gravite) => Gravite is not [var text] || ValidationsCriteresValidator.Gravites.Canonical(text) == gravite.Name();
}

internal sealed class ValidationsCriteresValidator : AbstractValidator<ValidationsCriteres>
{
    public static readonly ChoiceFormat Gravites = new([.. Enum.GetValues<Gravite>().Select(gravite => gravite.Name())], typeof(Gravite));

    public ValidationsCriteresValidator()
    {
        RuleFor(v => v.Format).One(AnswerFormats.OfValidations.Choice);
        RuleFor(v => v.Gravite).One(Gravites);
        RuleFor(v => v.Source).One(new PatternFormat(Formats.Slug(), "le nom court d’une source"));
        RuleFor(v => v.Correspondance).One(ChoixCorrespondance.Format);
        RuleFor(v => v.Feuille).One(new FeuilleFormat());
        RuleFor(v => v.Limite).One(new IntegerFormat(1, ValidationsCriteres.MostLimite));
    }
}
