namespace MediationNumerique.Api.Web.Auth;

/// <summary>What a token may be good for. None implies another.</summary>
internal static class Portees
{
    /// <summary>Write the places, structures and services of the token's sources.</summary>
    public const string LieuxEcrire = "lieux:ecrire";

    /// <summary>Handle what users report.</summary>
    public const string SignalementsTraiter = "signalements:traiter";

    /// <summary>Administer the instance.</summary>
    public const string Administrer = "administrer";

    public static IReadOnlyList<string> All { get; } = [LieuxEcrire, SignalementsTraiter, Administrer];
}
