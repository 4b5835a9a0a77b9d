namespace MediationNumerique.Api.Tests.Web;

internal static class Addresses
{
    /// <summary>Puts real ids in an address of a test's list.</summary>
    public static string Complete(string url, Offers offers) => url
        .Replace("{lieu}", offers.Lieux[0].Id, StringComparison.Ordinal)
        .Replace("{service}", offers.Services[0].Id, StringComparison.Ordinal)
        .Replace("{structure}", offers.Lieux[0].Json.Text("structure_id"), StringComparison.Ordinal);
}
