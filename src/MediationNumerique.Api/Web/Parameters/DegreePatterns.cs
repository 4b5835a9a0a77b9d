namespace MediationNumerique.Api.Web.Parameters;

/// <summary>
/// Degrees as the contract writes them, bounds included, so that what follows the pattern is accepted. More is read: a sign,
/// an exponent, zeros at the start.
/// </summary>
internal static class DegreePatterns
{
    public const string Latitude = @"-?(90(\.0+)?|[0-8]?[0-9](\.[0-9]+)?)";

    public const string Longitude = @"-?(180(\.0+)?|(1[0-7][0-9]|[0-9]{1,2})(\.[0-9]+)?)";
}
