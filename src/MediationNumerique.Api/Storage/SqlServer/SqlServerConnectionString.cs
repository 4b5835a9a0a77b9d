using System.Globalization;
using Microsoft.Data.SqlClient;

namespace MediationNumerique.Api.Storage.SqlServer;

/// <summary>What can be said of a connection string without a connection. No answer repeats what may be a secret.</summary>
internal static class SqlServerConnectionString
{
    /// <summary>Empty when the API may try to connect; each text follows the name of the setting.</summary>
    public static IEnumerable<string> ProblemsOf(string? text)
    {
        if (IsGlobalizationInvariant())
        {
            yield return "cannot be used: SQL Server's client needs ICU, and this process runs in globalization-invariant mode. "
                + "Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return "is missing, for example: Server=sql.exemple.fr;Database=mediation_numerique;User ID=api;Password=…";
        }
        else if (Read(text) is not { } read)
        {
            yield return "cannot be read: it is made of name=value pairs separated by ';', and a value that holds a ';' is quoted.";
        }
        else if (read.DataSource is "")
        {
            yield return "names no server: add Server=…";
        }
        else if (read.InitialCatalog is "")
        {
            yield return "names no database: add Database=…";
        }
    }

    /// <summary>The server and the database, without a secret.</summary>
    public static string LocationOf(string text)
    {
        var read = new SqlConnectionStringBuilder(text);

        return $"{read.InitialCatalog} on {read.DataSource}";
    }

    private static SqlConnectionStringBuilder? Read(string text)
    {
        try
        {
            return new(text);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The client refuses to open a connection then: https://github.com/dotnet/SqlClient/issues/220</summary>
    private static bool IsGlobalizationInvariant()
    {
        try
        {
            return CultureInfo.GetCultureInfo("en-US").EnglishName.StartsWith("Invariant", StringComparison.Ordinal);
        }
        catch (CultureNotFoundException)
        {
            return true;
        }
    }
}
