using System.ComponentModel.DataAnnotations;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>Section <c>Authentification</c> of the configuration: whose tokens are accepted.</summary>
internal sealed record AuthentificationOptions : IValidatableObject
{
    public const string Section = "Authentification";

    /// <summary>The OpenID Connect authority; its keys and its issuer name come from its discovery document.</summary>
    public Uri? Autorite { get; init; }

    /// <summary>The audience that the authority writes in tokens meant for this API.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether tokens of this instance's own key are accepted; unset, only where there is no authority.</summary>
    public bool? CleLocale { get; init; }

    public bool AcceptsLocalKey => CleLocale ?? Autorite is null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Autorite is null)
        {
            if (!AcceptsLocalKey)
            {
                yield return new("Authentification:CleLocale is false and there is no Authentification:Autorite: no token could ever be accepted.");
            }
            yield break;
        }
        if (!Autorite.IsAbsoluteUri || (Autorite.Scheme != Uri.UriSchemeHttps && !Autorite.IsLoopback))
        {
            yield return new("Authentification:Autorite is an absolute https address (http on this machine only).");
        }
        if (string.IsNullOrWhiteSpace(Audience))
        {
            yield return new("Authentification:Autorite needs Authentification:Audience: without it, a token made for another service would do.");
        }
    }
}
