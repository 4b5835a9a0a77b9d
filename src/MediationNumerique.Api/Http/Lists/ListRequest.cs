using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Http.Parameters;
using MediationNumerique.Api.Http.Problems;

namespace MediationNumerique.Api.Http.Lists;

/// <summary>A list as it was asked for: what to select, and how to read it.</summary>
/// <param name="Selection">The filters.</param>
/// <param name="Tri">The order.</param>
/// <param name="After">Where the page starts, or null for the first.</param>
/// <param name="Limite">How many rows at most.</param>
/// <param name="Champs">The fields to copy, or null for all.</param>
/// <param name="Facettes">The filters to count by.</param>
/// <param name="Question">A hash of filters and order, for cursors.</param>
internal sealed record ListRequest(
    Selection Selection, Tri Tri, SortKey? After, int Limite, JsonProjection? Champs, IReadOnlyList<string> Facettes, ulong Question)
{
    /// <summary>Reads valid parameters; what only shows when they are taken together is a problem.</summary>
    public static (ListRequest? Request, ProblemResult? Problem) Read(
        HttpRequest http, PageCriteres page, Selection selection, ListDefinition list)
    {
        var tri = page.Tri is [var name, ..] ? list.TriOf(name) : DefaultTri(selection);
        if (Contradiction(tri, selection) is { } erreur)
        {
            return (null, ProblemResult.ForParameters([erreur]));
        }
        var question = Cursor.Question(http.Query, tri);
        ProblemResult? problem = null;
        SortKey? after = page.Curseur is [var cursor, ..] ? Cursor.Read(cursor, question, out problem) : null;
        if (problem is not null)
        {
            return (null, problem);
        }

        return (new(
            selection,
            tri,
            after,
            page.Limite is [var limite, ..] ? IntegerFormat.Parse(limite) : PageCriteresValidator.DefaultLimite,
            ReadChamps(page.Champs, list),
            [.. ParameterValues.Read(page.Facettes, list.Facettes).Select(list.Facettes.Canonical).Distinct()],
            question), null);
    }

    /// <summary>The fields to copy, <c>id</c> always among them; null for all.</summary>
    public static JsonProjection? ReadChamps(string[]? champs, ListDefinition list) => champs is null or []
        ? null
        : new(ParameterValues.Read(champs, list.Champs).Select(list.Champs.Canonical).Prepend("id").Distinct());

    private static Tri DefaultTri(Selection selection) => selection switch
    {
        { Circle: not null } => Tri.Distance,
        { Words.IsEmpty: false } => Tri.Pertinence,
        _ => Tri.Id,
    };

    private static Erreur? Contradiction(Tri tri, Selection selection) => (tri, selection) switch
    {
        (Tri.Distance, { Circle: null }) => Needs("« tri=distance » s’emploie avec « pres_de » ou « pres_de_commune »."),
        (Tri.Pertinence, { Words.IsEmpty: true }) => Needs("« tri=pertinence » s’emploie avec « q »."),
        _ => null,
    };

    private static Erreur Needs(string message) =>
        new() { Parametre = "tri", Code = ErrorCodes.ParametreIncompatible, Message = message, Suggestions = [] };
}
