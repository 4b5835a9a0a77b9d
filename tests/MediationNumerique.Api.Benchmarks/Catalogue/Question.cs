using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Web.Filtres;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

/// <summary>What a query string asks of the catalogue.</summary>
internal sealed record Question(string Query, Selection Selection, Tri Tri, IReadOnlyList<(string Nom, Critere Critere)> Facettes)
{
    private static readonly IReadOnlyDictionary<string, Critere> s_facettes = FiltresLieux.Tous.Facettes();

    public static Question Parse(string query, FiltresFormats formats)
    {
        var values = new QueryCollection(QueryHelpers.ParseQuery(query));
        var selection = new Filtrage<FiltresLieux>(values, formats, TimeProvider.System).Selection;
        var facettes = values["facettes"].SelectMany(text => text!.Split(','));

        return new(query, selection, TriOf(values["tri"], selection), [.. facettes.Select(nom => (nom, s_facettes[nom]))]);
    }

    /// <summary>The count and a page of 50, and the facets that are asked for: what a list needs before it is written.</summary>
    public int Answer<T>(TableSet<T> set) where T : Entry
    {
        using var matches = set.Match(Selection);
        var page = Page.Read(matches, Selection, Tri, null, 50);
        var work = matches.Total + page.Count;
        foreach (var (nom, critere) in Facettes)
        {
            work += CountBy(set, matches, nom, critere);
        }

        return work;
    }

    private int CountBy<T>(TableSet<T> set, Matches<T> matches, string nom, Critere critere) where T : Entry
    {
        if (!Selection.Has(nom))
        {
            return matches.CountBy(critere).Count;
        }
        using var others = set.Match(Selection.Without(nom));

        return others.CountBy(critere).Count;
    }

    private static Tri TriOf(string? name, Selection selection) => name switch
    {
        "id" => Tri.Id,
        "nom" => Tri.Nom,
        "-date_maj" => Tri.DateMaj,
        "distance" => Tri.Distance,
        "pertinence" => Tri.Pertinence,
        _ when selection.Circle is not null => Tri.Distance,
        _ when !selection.Words.IsEmpty => Tri.Pertinence,
        _ => Tri.Id,
    };
}
