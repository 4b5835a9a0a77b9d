using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>What a token of the local key is to say.</summary>
/// <param name="Sujet">Who holds it: the author of what is written with it.</param>
/// <param name="Sources">Slugs, or <see cref="TokenClaims.EverySource"/>.</param>
/// <param name="Portees">Of <see cref="Auth.Portees.All"/>.</param>
/// <param name="Lifetime">How long it is good for.</param>
internal sealed record LocalToken(string Sujet, IReadOnlyList<string> Sources, IReadOnlyList<string> Portees, TimeSpan Lifetime);

/// <summary>Signs tokens with the local key.</summary>
internal sealed class LocalTokenIssuer(LocalKey key, TimeProvider clock)
{
    /// <summary>A name that no authority can have, since theirs are https addresses.</summary>
    public const string Issuer = "urn:mediation-numerique:cle-locale";

    public const string Audience = "urn:mediation-numerique:api";

    public const string Algorithm = SecurityAlgorithms.HmacSha256;

    public (string Token, DateTimeOffset Expires) Issue(LocalToken token)
    {
        var now = clock.GetUtcNow();
        var expires = now + token.Lifetime;
        var signed = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = expires.UtcDateTime,
            SigningCredentials = new(key.Value, Algorithm),
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
                [TokenClaims.Sub] = token.Sujet,
                [TokenClaims.Scope] = string.Join(' ', token.Portees),
                [TokenClaims.Sources] = token.Sources,
            },
        });

        return (signed, expires);
    }
}
