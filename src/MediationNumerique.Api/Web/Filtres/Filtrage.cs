using System.Reflection;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Filtres;

/// <summary>Filters of a request: what they ask, or what is wrong with them.</summary>
internal interface IFiltrage
{
    IReadOnlyList<Erreur> Erreurs { get; }
}

/// <summary>The filters of a table, as a request gives them; a handler takes it as a parameter. They are read once.</summary>
internal sealed class Filtrage<T>(IQueryCollection query, FiltresFormats formats, TimeProvider time) : IFiltrage
    where T : ITableFiltres
{
    private (Selection Selection, IReadOnlyList<Erreur> Erreurs)? _read;

    /// <summary>Of filters without an error.</summary>
    public Selection Selection => Read().Selection;

    public IReadOnlyList<Erreur> Erreurs => Read().Erreurs;

    public static ValueTask<Filtrage<T>> BindAsync(HttpContext http) => ValueTask.FromResult(new Filtrage<T>(
        http.Request.Query,
        http.RequestServices.GetRequiredService<FiltresFormats>(),
        http.RequestServices.GetRequiredService<TimeProvider>()));

    private (Selection Selection, IReadOnlyList<Erreur> Erreurs) Read() => _read ??= query.Count == 0 ? (Selection.All, []) : ReadQuery();

    private (Selection Selection, IReadOnlyList<Erreur> Erreurs) ReadQuery()
    {
        var lecture = new Lecture(formats);
        List<Erreur>? erreurs = null;
        HashSet<string>? donnes = null;
        foreach (var filtre in T.Tous)
        {
            if (!query.TryGetValue(filtre.Nom, out var values) || values.Count == 0)
            {
                continue;
            }
            (donnes ??= []).Add(filtre.Nom);
            string[] raw = [.. values.OfType<string>()];
            var forme = new Forme(filtre.Lecteur.Format(formats), filtre.Lecteur.Plusieurs);
            var found = forme.Errors(raw).Select(error => error.Told(filtre.Nom)).ToList();
            if (found.Count == 0)
            {
                filtre.Lecteur.Lire(lecture, filtre.Nom, forme.Values(raw));
            }
            (erreurs ??= []).AddRange(found);
        }
        if (donnes is null)
        {
            return (Selection.All, []);
        }
        erreurs!.AddRange(T.Incompatibles(donnes).Select(wrong =>
            new FormeError(null, new(ErrorCodes.ParametreIncompatible, wrong.Message)).Told(wrong.Parametre)));

        return (lecture.ToSelection(time.GetUtcNow()), erreurs);
    }
}

internal static class Filtrages
{
    /// <summary>The filters that a handler's parameter reads; none where it reads none.</summary>
    public static IReadOnlyList<Filtre> Of(ParameterInfo parameter) =>
        parameter.ParameterType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Filtrage<>)
            ? (IReadOnlyList<Filtre>)type.GetGenericArguments()[0].GetProperty(nameof(ITableFiltres.Tous))!.GetValue(null)!
            : [];
}
