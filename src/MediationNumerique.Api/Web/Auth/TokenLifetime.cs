using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>The dates of a token against the application's clock. A token that never ends is refused.</summary>
internal static class TokenLifetime
{
    /// <summary>How far two machines' clocks may be apart.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    public static LifetimeValidator ValidatorOn(TimeProvider clock) => (notBefore, expires, _, _) =>
    {
        var now = clock.GetUtcNow().UtcDateTime;

        return expires switch
        {
            null => throw new SecurityTokenNoExpirationException("The token has no expiry."),
            _ when expires <= now - ClockSkew => throw new SecurityTokenExpiredException("The token has expired.") { Expires = expires.Value },
            _ when notBefore > now + ClockSkew => throw new SecurityTokenNotYetValidException("The token is not valid yet.") { NotBefore = notBefore.Value },
            _ => true,
        };
    };
}
