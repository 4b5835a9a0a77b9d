namespace MediationNumerique.Api.Web.Limits;

/// <summary>The kinds of requests that are counted apart.</summary>
internal enum Budget
{
    Lectures,
    Ecritures,
    Validations,
}

internal static class BudgetRoutes
{
    /// <summary>Counts routes on another budget than their method's: GET is a read, POST, PUT, PATCH and DELETE are writes.</summary>
    public static TBuilder CountAs<TBuilder>(this TBuilder builder, Budget budget) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new CountedAs(budget));

    public static Budget Of(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<CountedAs>() is { } counted)
        {
            return counted.Budget;
        }
        var method = http.Request.Method;

        return HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) ? Budget.Lectures : Budget.Ecritures;
    }

    private sealed record CountedAs(Budget Budget);
}
