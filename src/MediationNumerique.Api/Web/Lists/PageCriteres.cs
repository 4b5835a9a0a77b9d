using FluentValidation;
using MediationNumerique.Api.Web.Parameters;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>How a list is read: page, order, fields, facets. What the last three accept is the list's to say.</summary>
/// <param name="Limite" example="50" default="50">Le nombre de résultats par page.</param>
/// <param name="Curseur">La suite d’une liste : la valeur lue dans `liens.suivant`, avec les mêmes filtres et le même tri.</param>
/// <param name="Tri" example="nom">L’ordre des résultats. `-date_maj` : les plus récents d’abord. Par défaut : `distance` avec un point, `pertinence` avec `q`, sinon `id`.</param>
/// <param name="Champs" example="nom">Les champs à rendre. `id` l’est toujours. Par défaut : tous.</param>
/// <param name="Facettes" example="departement">Les filtres dont il faut compter les valeurs, sur tout le résultat ; chaque décompte ignore son propre filtre.</param>
internal sealed record PageCriteres(
    [FromQuery(Name = "limite")] string[]? Limite,
    [FromQuery(Name = "curseur")] string[]? Curseur,
    [FromQuery(Name = "tri")] string[]? Tri,
    [FromQuery(Name = "champs")] string[]? Champs,
    [FromQuery(Name = "facettes")] string[]? Facettes) : ICriteres<PageCriteres>;

internal sealed class PageCriteresValidator : AbstractValidator<PageCriteres>
{
    public const int DefaultLimite = 50;
    public const int MostLimite = 10_000;

    public PageCriteresValidator(ListDefinition list)
    {
        RuleFor(p => p.Limite).One(new IntegerFormat(1, MostLimite));
        RuleFor(p => p.Curseur).One(Cursor.Format);
        RuleFor(p => p.Tri).One(list.Tris);
        RuleFor(p => p.Champs).Many(list.Champs);
        RuleFor(p => p.Facettes).Many(list.Facettes);
    }
}
