using System.Globalization;
using MediationNumerique.Api.Http;
using MediationNumerique.Api.Http.Lists;
using MediationNumerique.Api.Http.Parameters;

namespace MediationNumerique.Api.Features.Imports;

/// <summary>Pages of what is numbered: a page starts at a rank, which is its cursor.</summary>
internal readonly record struct Rank(int First, int Count)
{
    private const int DefaultCount = 50;

    public static readonly IntegerFormat Limite = new(1, 10_000);

    public static readonly IntegerFormat Format = new(0, int.MaxValue);

    public static Rank Read(string[]? limite, string[]? curseur) => new(
        curseur is [var first] ? IntegerFormat.Parse(first) : 0,
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

        return new() { Suivant = new(PublicUrl.Of(request, request.Path + query.ToUriComponent())) };
    }
}
