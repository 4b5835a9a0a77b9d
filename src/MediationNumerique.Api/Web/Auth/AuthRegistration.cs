using MediationNumerique.Api.Storage;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>Who writes, and what they may write. Reads need nobody.</summary>
internal static class AuthRegistration
{
    public static void AddAuth(this IHostApplicationBuilder builder)
    {
        builder.AddDataFolder();
        var services = builder.Services;
        services.AddOptions<AuthentificationOptions>()
            .BindConfiguration(AuthentificationOptions.Section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<LocalKey>();
        services.AddSingleton<LocalTokenIssuer>();

        services.AddSingleton<AuthorityMetadata>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, JwtBearerSetup>();
        services.AddAuthentication(TokenSchemes.ByIssuer)
            .AddPolicyScheme(TokenSchemes.ByIssuer, null, scheme => scheme.ForwardDefaultSelector = TokenSchemes.Select)
            .AddJwtBearer(TokenSchemes.Local, _ => { })
            .AddJwtBearer(TokenSchemes.Oidc, _ => { });
        // After the package's own, which makes what asks the authority.
        services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerSetup>();
        services.AddAuthorization();
        services.AddSingleton<IAuthorizationHandler, PorteeHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalWriter>();
        services.AddHostedService<LocalKeyAtStart>();
    }

    /// <summary>Verifies a token where there is one, so that a read without pays nothing for it.</summary>
    public static void UseTokens(this WebApplication app)
    {
        // The framework puts the middleware before all others, for every request, unless it finds this.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(context => context.Request.Headers.Authorization.Count > 0, branch => branch.UseAuthentication());
    }
}
