using System.Text.Json;

namespace MediationNumerique.Api.Web;

/// <summary>The name that clients see of a member: snake_case.</summary>
internal static class WireName
{
    public static string Of(string member) => JsonNamingPolicy.SnakeCaseLower.ConvertName(member);
}
