using MediationNumerique.Api.Storage.Model;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>What each scheme accepts. Options of a scheme that the configuration leaves out are never made.</summary>
internal sealed class JwtBearerSetup(IOptions<AuthentificationOptions> authentification, LocalKey key, AuthorityMetadata authority, TimeProvider clock)
    : IConfigureNamedOptions<JwtBearerOptions>, IPostConfigureOptions<JwtBearerOptions>
{
    /// <summary>After a key that is not known, how long before the authority is asked again.</summary>
    private static readonly TimeSpan s_refreshInterval = TimeSpan.FromMinutes(1);

    /// <summary>Public-key algorithms only: with a shared one, the authority's public key would be a secret to sign with.</summary>
    private static readonly string[] s_asymmetric =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    public void Configure(JwtBearerOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.SaveToken = false;
        options.Events = new() { OnTokenValidated = RequireWhatIsUnderstood };
        options.TokenValidationParameters = new()
        {
            NameClaimType = TokenClaims.Sub,
            RequireSignedTokens = true,
            ValidateIssuerSigningKey = true,
            LifetimeValidator = TokenLifetime.ValidatorOn(clock),
        };
        if (name == TokenSchemes.Local)
        {
            AcceptLocal(options.TokenValidationParameters);
        }
        else if (name == TokenSchemes.Oidc)
        {
            AcceptOidc(options);
        }
    }

    /// <summary>In the place of the package's own, which does not say whether the authority answers.</summary>
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        if (name == TokenSchemes.Oidc)
        {
            var documents = new HttpDocumentRetriever(options.Backchannel) { RequireHttps = options.RequireHttpsMetadata };
            options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(options.MetadataAddress, authority, documents)
            {
                RefreshInterval = s_refreshInterval,
                // Otherwise a key that the authority withdrew would be trusted for an hour more.
                UseLastKnownGoodConfiguration = false,
            };
        }
    }

    private void AcceptLocal(TokenValidationParameters parameters)
    {
        parameters.ValidAlgorithms = [LocalTokenIssuer.Algorithm];
        parameters.ValidIssuer = LocalTokenIssuer.Issuer;
        parameters.ValidAudience = LocalTokenIssuer.Audience;
        parameters.IssuerSigningKey = key.Value;
    }

    private void AcceptOidc(JwtBearerOptions options)
    {
        var settings = authentification.Value;
        options.Authority = settings.Autorite!.ToString();
        options.RequireHttpsMetadata = !settings.Autorite.IsLoopback;
        options.BackchannelTimeout = AuthorityMetadata.Patience;
        options.Events.OnAuthenticationFailed = SayThatTheAuthorityIsOutOfReach;
        options.TokenValidationParameters.ValidAlgorithms = s_asymmetric;
        options.TokenValidationParameters.ValidAudience = settings.Audience;
    }

    private Task SayThatTheAuthorityIsOutOfReach(AuthenticationFailedContext context)
    {
        if (authority.IsMissed(context.Exception))
        {
            context.Fail(new AuthorityOutOfReachException(context.Exception));
        }

        return Task.CompletedTask;
    }

    /// <summary>What is written has an author; and a token asks for nothing that is not known here.</summary>
    private static Task RequireWhatIsUnderstood(TokenValidatedContext context)
    {
        if (((JsonWebToken)context.SecurityToken).TryGetHeaderValue<object>("crit", out _))
        {
            context.Fail(new CriticalHeaderException());
        }
        else if (context.Principal!.SujetOrNull() is not { Length: <= RevisionConfiguration.AuteurLength } sujet || string.IsNullOrWhiteSpace(sujet))
        {
            context.Fail("The token has no sub, or too long a one.");
        }

        return Task.CompletedTask;
    }
}
