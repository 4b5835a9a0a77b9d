using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>
/// Two ways to verify a token, each with keys, algorithms, issuer and audience of its own, so that neither can be had to
/// accept what is meant for the other. The token's issuer, unverified, only says which of them judges it.
/// </summary>
internal static class TokenSchemes
{
    public const string ByIssuer = "jeton";

    public const string Local = "cle-locale";

    public const string Oidc = "oidc";

    private const string Bearer = "Bearer ";

    public static string Select(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<AuthentificationOptions>>().Value;
        if (options.Autorite is null)
        {
            return Local;
        }

        return options.AcceptsLocalKey && IssuerOf(context.Request.Headers.Authorization.ToString()) == LocalTokenIssuer.Issuer ? Local : Oidc;
    }

    private static string? IssuerOf(string authorization)
    {
        if (!authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        try
        {
            return new JsonWebToken(authorization[Bearer.Length..].Trim()).Issuer;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
