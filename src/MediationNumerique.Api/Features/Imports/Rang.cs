using System.Globalization;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;
using MediationNumerique.Api.Web.Parameters;

namespace MediationNumerique.Api.Features.Imports;

/// <summary>Pages of what is numbered: a page starts at a rank, which is its cursor.</summary>
internal readonly partial record struct Rang(int First, int Count)
{
    private const int DefaultCount = 50;

    public static readonly IntegerFormat Limite = new(1, 10_000);

    public static readonly PatternFormat Format = new(Pattern(), "un curseur : reprenez celui de « liens.suivant » sans le modifier");

    public static Rang Read(string[]? limite, string[]? curseur) => new(
        curseur is [var first] ? int.Parse(first, CultureInfo.InvariantCulture) : 0,
        limite is [var count] ? IntegerFormat.Parse(count) : DefaultCount);

    /// <summary>The page after this one, where there is more.</summary>
    public Liens LinksOf(HttpRequest request, int total)
    {
        if (First + (long)Count >= total)
        {
            return new();
        }
        var query = QueryString.Create(request.Query.Where(pair => pair.Key != "curseur"))
            .Add("curseur", (First + Count).ToString(CultureInfo.InvariantCulture));

        return Liens.Of(PublicUrl.Of(request, request.Path + query.ToUriComponent()));
    }

    [GeneratedRegex(@"\A[0-9]{1,9}\z")]
    private static partial Regex Pattern();
}
