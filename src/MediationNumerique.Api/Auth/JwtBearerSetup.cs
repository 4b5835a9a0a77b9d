using MediationNumerique.Api.Persistence.Model;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Auth;

/// <summary>What each scheme accepts. Options of a scheme that the configuration leaves out are never made.</summary>
internal sealed class JwtBearerSetup(IOptions<AuthentificationOptions> authentification, LocalKey key, TimeProvider clock)
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
        options.Events = new() { OnTokenValidated = RequireSujet };
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

    /// <summary>By default a key that the authority withdrew would be trusted for an hour more.</summary>
    public void PostConfigure(string? name, JwtBearerOptions options)
    {
        if (options.ConfigurationManager is BaseConfigurationManager manager)
        {
            manager.UseLastKnownGoodConfiguration = false;
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
        options.RefreshInterval = s_refreshInterval;
        options.TokenValidationParameters.ValidAlgorithms = s_asymmetric;
        options.TokenValidationParameters.ValidAudience = settings.Audience;
    }

    /// <summary>What is written has an author.</summary>
    private static Task RequireSujet(TokenValidatedContext context)
    {
        if (context.Principal!.SujetOrNull() is not { Length: <= RevisionConfiguration.AuteurLength } sujet || string.IsNullOrWhiteSpace(sujet))
        {
            context.Fail("The token has no sub, or too long a one.");
        }

        return Task.CompletedTask;
    }
}
