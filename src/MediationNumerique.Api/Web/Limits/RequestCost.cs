using System.Globalization;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>How many requests a request counts for: what it asks for, and not only that it asks.</summary>
internal static class RequestCost
{
    /// <summary>Rows of a list that count for one request: they are copied from memory.</summary>
    public const int UsualRows = 1_000;

    private static readonly string[] s_limits = ["limite", "limit"];

    /// <summary>Says of a route that fewer rows count for one request.</summary>
    public static TBuilder CountsFor<TBuilder>(this TBuilder builder, int rows) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RowsForOne(rows));

    public static int Of(HttpContext http) =>
        // Of a write, it is how much is told of it.
        http.Request.QueryString.HasValue && BudgetRoutes.Of(http) is Budget.Lectures
            ? Asked(http.Request.Query, http.GetEndpoint()?.Metadata.GetMetadata<RowsForOne>()?.Rows ?? UsualRows)
            : 1;

    private static int Asked(IQueryCollection query, int rows) => s_limits.Max(name => Asked(query[name].FirstOrDefault(), rows));

    private static int Asked(string? limit, int rows) =>
        int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Max(1, ((asked - 1) / rows) + 1) : 1;

    private sealed record RowsForOne(int Rows);
}
