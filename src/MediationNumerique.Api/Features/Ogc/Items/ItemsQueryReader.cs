using System.Numerics;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Features.Ogc.Collections;
using MediationNumerique.Api.Features.Ogc.Cql2;
using MediationNumerique.Api.Features.Ogc.Crs;
using MediationNumerique.Api.Features.Ogc.Pages;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Ogc.Items;

/// <summary>From the parameters of <c>items</c> to what is asked for.</summary>
internal static class ItemsQueryReader
{
    /// <summary>The one filter language.</summary>
    public const string FilterLang = "cql2-text";

    /// <summary>All but the properties.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["limit", "bbox", "bbox-crs", "datetime", "crs", "filter", "filter-lang", "filter-crs", "f", "curseur"];

    private static readonly string[] s_notFilters = ["limit", "crs", "f", "curseur"];

    public static (ItemsQuery? Query, ProblemResult? Problem) Read(HttpRequest http, OgcCollection collection)
    {
        var reader = new QueryReader(http.Query).Accept(http, [.. Names, .. collection.Properties.Select(property => property.Name)]);
        var boxCrs = reader.Read("bbox-crs", CrsFormat.Read) ?? CoordinateSystem.Crs84;
        var filterCrs = reader.Read("filter-crs", CrsFormat.Read) ?? CoordinateSystem.Crs84;
        reader.Read("filter-lang", ReadLanguage);
        var (conditions, groups) = ReadProperties(reader, collection);
        var filter = reader.Read("filter", text => ReadFilter(text, collection, filterCrs));
        var cursor = reader.Read<string>("curseur", text => (text, Cursor.Format.Check(text)));
        var query = new ItemsQuery
        {
            Limit = reader.Read("limit", ReadLimit) ?? ItemsQuery.DefaultLimit,
            After = null,
            Question = Cursor.Question(http.Query, Tri.Id),
            Filters = Filters(http.Query),
            Crs = reader.Read("crs", CrsFormat.Read) ?? CoordinateSystem.Crs84,
            Box = reader.Read("bbox", text => Box.Read(text, boxCrs)),
            Dates = reader.Read("datetime", DateInterval.Read),
            Conditions = filter is null ? conditions : [.. conditions, filter],
            Selection = Selection.All with { Groups = [.. groups] },
        };

        return reader.Problem is { } problem ? (null, problem) : From(query, cursor);
    }

    private static (ItemsQuery? Query, ProblemResult? Problem) From(ItemsQuery query, string? cursor)
    {
        if (cursor is null)
        {
            return (query, null);
        }
        var after = Cursor.Read(cursor, query.Question, out var problem);

        return problem is null ? (query with { After = after }, null) : (null, problem);
    }

    private static (List<Condition> Conditions, List<KeyGroup> Groups) ReadProperties(QueryReader reader, OgcCollection collection)
    {
        var (conditions, groups) = (new List<Condition>(), new List<KeyGroup>());
        foreach (var (index, property) in collection.Properties.Index())
        {
            var condition = reader.Read(property.Name, text =>
            {
                groups.AddRange(PropertyEquality.Indexed(property, text) is { } group ? [group] : []);

                return PropertyEquality.Read(property, index, text);
            });
            conditions.AddRange(condition is null ? [] : [condition]);
        }

        return (conditions, groups);
    }

    /// <summary>With lengths, so that no value can pass for another parameter.</summary>
    private static string Filters(IQueryCollection query) => string.Concat(query
        .Where(pair => !s_notFilters.Contains(pair.Key))
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => $"{pair.Key}:{pair.Value.ToString().Length}:{pair.Value}"));

    /// <summary>More than the most is the most, as the standard has it.</summary>
    private static (int? Value, ParameterError? Error) ReadLimit(string text) =>
        text.All(char.IsAsciiDigit) && BigInteger.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is { IsZero: false } limit
            ? ((int)BigInteger.Min(limit, ItemsQuery.MostLimit), null)
            : (null, new(ErrorCodes.Format, $"« {text.Shortened()} » n’est pas un nombre entier à partir de 1. Au-delà de {ItemsQuery.MostLimit}, {ItemsQuery.MostLimit} sont rendus."));

    private static (string? Value, ParameterError? Error) ReadLanguage(string text) => text == FilterLang
        ? (text, null)
        : (null, new(ErrorCodes.ValeurInconnue, $"« {text.Shortened()} » n’est pas un langage accepté. Accepté : {FilterLang}.", FilterLang));

    private static (Condition? Value, ParameterError? Error) ReadFilter(string text, OgcCollection collection, CoordinateSystem crs)
    {
        try
        {
            return (Cql2Parser.Read(text, collection.Properties, crs), null);
        }
        catch (Cql2Exception wrong)
        {
            return (null, new(ErrorCodes.Format, $"Position {wrong.Position + 1} : {wrong.Message}", wrong.Suggestions));
        }
    }
}
