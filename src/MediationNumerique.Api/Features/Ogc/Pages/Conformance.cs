namespace MediationNumerique.Api.Features.Ogc.Pages;

/// <summary>What is true of this API, and tested. Clients and the official suite behave otherwise for each.</summary>
internal static class Conformance
{
    private const string Features = "http://www.opengis.net/spec/ogcapi-features-";
    private const string Cql2 = "http://www.opengis.net/spec/cql2/1.0/conf/";

    public static IReadOnlyList<string> Classes { get; } =
    [
        $"{Features}1/1.0/conf/core",
        $"{Features}1/1.0/conf/geojson",
        $"{Features}1/1.0/conf/html",
        $"{Features}1/1.0/conf/oas30",
        $"{Features}2/1.0/conf/crs",
        $"{Features}3/1.0/conf/queryables",
        $"{Features}3/1.0/conf/queryables-query-parameters",
        $"{Features}3/1.0/conf/filter",
        $"{Features}3/1.0/conf/features-filter",
        // The same class, under the name that QGIS looks for and the one that the standard gives it now.
        $"{Features}5/1.0/conf/schemas",
        "http://www.opengis.net/spec/ogcapi-common-3/1.0/conf/schemas",
        $"{Cql2}cql2-text",
        $"{Cql2}basic-cql2",
        $"{Cql2}advanced-comparison-operators",
        $"{Cql2}case-insensitive-comparison",
        $"{Cql2}accent-insensitive-comparison",
        $"{Cql2}basic-spatial-functions",
        $"{Cql2}basic-spatial-functions-plus",
        $"{Cql2}property-property",
    ];
}
