using System.Globalization;

namespace MediationNumerique.Api.Web;

/// <summary>What the client would like, in the header <c>Prefer</c> (RFC 7240). Unknown preferences are ignored, as it asks.</summary>
internal static class Preferences
{
    private const string Applied = "Preference-Applied";

    /// <summary>Whether <c>return=minimal</c> is wanted: the answer then has no body, and says so.</summary>
    public static bool WantsMinimal(HttpContext http)
    {
        var isWanted = ValueOf(http.Request, "return")?.Equals("minimal", StringComparison.OrdinalIgnoreCase) is true;
        if (isWanted)
        {
            http.Response.Headers.Append(Applied, "return=minimal");
        }

        return isWanted;
    }

    /// <summary>How long the client would wait for the end of what it starts, at most so long; null when it would not.</summary>
    public static TimeSpan? Wait(HttpContext http, TimeSpan most)
    {
        if (!int.TryParse(ValueOf(http.Request, "wait"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds == 0)
        {
            return null;
        }
        var wait = seconds < most.TotalSeconds ? TimeSpan.FromSeconds(seconds) : most;
        http.Response.Headers.Append(Applied, string.Create(CultureInfo.InvariantCulture, $"wait={wait.TotalSeconds}"));

        return wait;
    }

    private static string? ValueOf(HttpRequest request, string name) => request.Headers["Prefer"]
        .SelectMany(line => (line ?? "").Split(','))
        .Select(preference => preference.Split(';')[0].Split('=', 2, StringSplitOptions.TrimEntries))
        .FirstOrDefault(pair => pair.Length == 2 && pair[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim('"');
}
