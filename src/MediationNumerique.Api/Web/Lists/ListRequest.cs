using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Resources;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Web.Negotiation;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Web.Lists;

/// <summary>A list as it was asked for: what to select, and how to read it.</summary>
/// <param name="Selection">The filters.</param>
/// <param name="Tri">The order.</param>
/// <param name="After">Where the page starts, or null for the first.</param>
/// <param name="Limite">How many rows at most.</param>
/// <param name="Champs">The fields to copy, or null for all.</param>
/// <param name="Facettes">The filters to count by.</param>
/// <param name="Question">A hash of filters and order, for cursors.</param>
/// <param name="Format">The form of the answer.</param>
internal sealed record ListRequest(
    Selection Selection,
    Tri Tri,
    SortKey? After,
    int Limite,
    JsonProjection? Champs,
    IReadOnlyList<string> Facettes,
    ulong Question,
    AnswerFormat Format)
{
    public bool HangsOnClock => Horloge is not null;

    /// <summary>A hash of what the answer takes from the clock, null for nothing: fields that hang on it are the same for a minute.</summary>
    public ulong? Horloge => Champs?.Moment is { } now ? Fingerprint.Of(Selection.Horloge ?? 0, Clock.Minute(now)) : Selection.Horloge;

    /// <summary>Reads valid parameters; what only shows when they are taken together is a problem.</summary>
    /// <param name="http">The request.</param>
    /// <param name="page">How to read the list.</param>
    /// <param name="selection">The filters.</param>
    /// <param name="list">What can be asked of the list.</param>
    /// <param name="formats">In which form; null where the list is in JSON only.</param>
    public static (ListRequest? Request, ProblemResult? Problem) Read(
        HttpRequest http, PageCriteres page, Selection selection, ListDefinition list, FormatCriteres? formats = null)
    {
        var format = formats is null ? AnswerFormats.Json : AnswerFormats.OfLists.Choose(http, formats.Format);
        if (format is null)
        {
            return (null, AnswerFormats.OfLists.NotAcceptable());
        }
        var tri = page.Tri is [var name, ..] ? list.TriOf(name) : DefaultTri(selection);
        if ((Contradiction(tri, selection) ?? Contradiction(format, page)) is { } erreur)
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
            ReadChamps(http, page.Champs, list),
            [.. ParameterValues.Read(page.Facettes, list.Facettes).Select(list.Facettes.Canonical).Distinct()],
            question,
            format), null);
    }

    /// <summary>The fields to copy, <c>id</c> always among them; null for all.</summary>
    public static JsonProjection? ReadChamps(HttpRequest http, string[]? champs, ListDefinition list)
    {
        if (champs is null or [])
        {
            return null;
        }
        string[] names = [.. ParameterValues.Read(champs, list.Champs).Select(list.Champs.Canonical).Prepend("id").Distinct()];

        return new(names) { Moment = names.Any(EtatHoraire.Champs.Contains) ? http.Now() : null };
    }

    private static Tri DefaultTri(Selection selection) => selection switch
    {
        { Circle: not null } => Tri.Distance,
        { Words.IsEmpty: false } => Tri.Pertinence,
        _ => Tri.Id,
    };

    private static Erreur? Contradiction(Tri tri, Selection selection) => (tri, selection) switch
    {
        (Tri.Distance, { Circle: null }) => Incompatible("tri", "« tri=distance » s’emploie avec « pres_de » ou « pres_de_commune »."),
        (Tri.Pertinence, { Words.IsEmpty: true }) => Incompatible("tri", "« tri=pertinence » s’emploie avec « q »."),
        _ => null,
    };

    /// <summary>What a table of fixed columns, or lines without anything around them, cannot hold.</summary>
    private static Erreur? Contradiction(AnswerFormat format, PageCriteres page) => (format.Nom, page) switch
    {
        ("csv", { Champs.Length: > 0 }) => Incompatible("champs", "En CSV, les colonnes sont toujours les mêmes. Retirez « champs », ou demandez une autre forme."),
        ("csv" or "ndjson", { Facettes.Length: > 0 }) => Incompatible("facettes", "Les décomptes n’ont pas de place en CSV ni en NDJSON. Demandez-les en JSON ou en GeoJSON."),
        _ => null,
    };

    private static Erreur Incompatible(string parametre, string message) =>
        new() { Parametre = parametre, Code = ErrorCodes.ParametreIncompatible, Message = message, Suggestions = [] };
}
