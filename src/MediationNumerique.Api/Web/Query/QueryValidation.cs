using System.Collections.Frozen;
using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Filtres;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;
using Microsoft.AspNetCore.Mvc;

namespace MediationNumerique.Api.Web.Query;

/// <summary>
/// For every operation of a group: refuses a query parameter that the operation does not have, and checks its criteria
/// with their validators. A criteria record without a validator fails at start.
/// </summary>
internal static class QueryValidation
{
    private const int MostErrors = 20;

    /// <summary>What other APIs read a version in: passed over, it would have clients believe that they got the one they asked for.</summary>
    private const string VersionHeader = "api-version";

    private static readonly Erreur s_versionIsInAddress = new()
    {
        Parametre = VersionHeader,
        Code = ErrorCodes.ParametreInconnu,
        Message = "L’en-tête « api-version » n’est pas lu : la version est au début de l’adresse, /v1. Retirez-le.",
        Suggestions = [],
    };

    public static RouteGroupBuilder ValidateQuery(this RouteGroupBuilder group)
    {
        group.AddEndpointFilterFactory((factory, next) =>
        {
            var names = factory.MethodInfo.GetParameters().SelectMany(ParameterNames).ToFrozenSet(StringComparer.Ordinal);
            var criteria = factory.MethodInfo.GetParameters()
                .Where(Criteres.Is)
                .Select(parameter => (parameter.Position, parameter.ParameterType, Validator: ValidatorOf(parameter.ParameterType, factory.ApplicationServices)))
                .ToArray();
            var filtrages = factory.MethodInfo.GetParameters().Where(parameter => Filtrages.Of(parameter).Count > 0).Select(parameter => parameter.Position).ToArray();

            return async invocation =>
            {
                var http = invocation.HttpContext;
                if (http.Request.Headers.ContainsKey(VersionHeader))
                {
                    return ProblemResult.ForParameters([s_versionIsInAddress]);
                }
                if (!http.Request.QueryString.HasValue)
                {
                    return await next(invocation);
                }
                // Taken one by one: thousands of unknown names must not cost thousands of searches for the nearest.
                Erreur[] erreurs =
                [
                    .. (http.GetEndpoint()?.Metadata.GetMetadata<PageForPeople>() is null ? Unknown(http.Request.Query, names) : [])
                        .Concat(filtrages.SelectMany(position => ((IFiltrage)invocation.Arguments[position]!).Erreurs))
                        .Concat(criteria.SelectMany(c => Invalid(c.Validator ?? ListOf(http).ValidatorOf(c.ParameterType), invocation.Arguments[c.Position]!)))
                        .Take(MostErrors),
                ];

                return erreurs.Length == 0 ? await next(invocation) : ProblemResult.ForParameters(erreurs);
            };
        });

        return group;
    }

    /// <summary>The query names that a handler's parameter binds.</summary>
    private static IEnumerable<string> ParameterNames(ParameterInfo parameter) => Criteres.Is(parameter)
        ? Criteres.Of(parameter.ParameterType).Select(member => member.Name)
        : parameter.GetCustomAttribute<FromQueryAttribute>()?.Name is { } name ? [name] : Filtrages.Of(parameter).Select(filtre => filtre.Nom);

    /// <summary>The validator of a criteria record; null for criteria that are the list's to judge.</summary>
    private static IValidator? ValidatorOf(Type criteria, IServiceProvider services) => ListDefinition.Judges(criteria)
        ? null
        : (IValidator)services.GetRequiredService(typeof(IValidator<>).MakeGenericType(criteria));

    private static ListDefinition ListOf(HttpContext http) => http.GetEndpoint()!.Metadata.GetRequiredMetadata<ListDefinition>();

    /// <summary>Each parameter that is not among the names, and the nearest of them.</summary>
    public static IEnumerable<Erreur> Unknown(IQueryCollection query, IReadOnlyCollection<string> names)
    {
        foreach (var name in query.Keys.Where(name => !names.Contains(name)))
        {
            var suggestions = Suggestions.Nearest(name, names);
            var hint = suggestions.Count > 0 ? $" Vouliez-vous dire « {suggestions[0]} » ?" : "";
            var accepted = names.Count == 0 ? "Cette adresse n’a pas de paramètre." : $"Acceptés : {string.Join(", ", names.Order(StringComparer.Ordinal))}.";
            yield return new()
            {
                Parametre = name.Shortened(),
                Code = ErrorCodes.ParametreInconnu,
                Message = $"Le paramètre « {name.Shortened()} » n’existe pas.{hint} {accepted}",
                Suggestions = suggestions,
            };
        }
    }

    private static IEnumerable<Erreur> Invalid(IValidator validator, object criteria) =>
        validator.Validate(new ValidationContext<object>(criteria)).Errors.Select(ToErreur);

    private static Erreur ToErreur(ValidationFailure failure) =>
        new FormeError(failure.AttemptedValue as string, new(failure.ErrorCode, failure.ErrorMessage, failure.CustomState as IReadOnlyList<string> ?? []))
            .Told(failure.PropertyName);
}
