namespace MediationNumerique.Api.Web.Parameters;

/// <summary>The values of a parameter, repeated or separated by commas; a value that contains a comma is matched whole first.</summary>
internal static class ParameterValues
{
    public static IEnumerable<string> Read(string[]? raw, ParameterFormat format)
    {
        foreach (var text in raw ?? [])
        {
            if (!text.Contains(',', StringComparison.Ordinal) || format.IsWhole(text))
            {
                yield return text.Trim();
                continue;
            }
            foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
            {
                yield return part;
            }
        }
    }
}
