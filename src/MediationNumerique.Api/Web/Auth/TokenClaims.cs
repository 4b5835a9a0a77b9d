using System.Security.Claims;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>What a verified token says. Claims with several values come as an array or, as OAuth 2.0 has it, as one text with spaces.</summary>
internal static class TokenClaims
{
    public const string Sub = "sub";

    public const string Scope = "scope";

    public const string Sources = "sources";

    /// <summary>Stands for all sources, present and future.</summary>
    public const string EverySource = "*";

    /// <summary>Who writes: the token's <c>sub</c>. Only where a scope is required, since elsewhere there may be no token.</summary>
    public static string Sujet(this ClaimsPrincipal user) =>
        user.SujetOrNull() ?? throw new InvalidOperationException("No verified token on this request: the route needs RequirePortee.");

    public static string? SujetOrNull(this ClaimsPrincipal user) => user.Identity is { IsAuthenticated: true } ? user.FindFirst(Sub)?.Value : null;

    public static bool HasPortee(this ClaimsPrincipal user, string portee) => user.Has(Scope, value => value == portee);

    public static bool MayWrite(this ClaimsPrincipal user, string source) => user.Has(Sources, value => value == source || value == EverySource);

    private static bool Has(this ClaimsPrincipal user, string type, Func<string, bool> accepts) =>
        user.FindAll(type).Any(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(accepts));
}
