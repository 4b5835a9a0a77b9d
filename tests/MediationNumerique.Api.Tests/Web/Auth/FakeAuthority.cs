using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Tests.Web.Auth;

/// <summary>An OpenID Connect authority on loopback: discovery, and one signing key at a time.</summary>
internal sealed class FakeAuthority : IAsyncDisposable
{
    public const string Audience = "mediation-numerique-test";

    private readonly WebApplication _app;

    private FakeAuthority(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What it answers instead of its metadata, when it is not itself.</summary>
    public IResult? Failure { get; set; }

    public RSA Rsa { get; private set; } = RSA.Create(2048);

    private RsaSecurityKey Key => new(Rsa) { KeyId = Convert.ToHexString(SHA256.HashData(Rsa.ExportRSAPublicKey()))[..16] };

    /// <summary>The settings of an API that trusts it.</summary>
    public Dictionary<string, string?> Settings => new() { ["Authentification:Autorite"] = Address, ["Authentification:Audience"] = Audience };

    public static async Task<FakeAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var authority = new FakeAuthority(builder.Build());
        authority._app.MapGet("/.well-known/openid-configuration", () =>
            authority.Failure ?? TypedResults.Ok(new { issuer = authority.Address, jwks_uri = $"{authority.Address}/cles" }));
        authority._app.MapGet("/cles", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new(authority.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = authority.Key.KeyId });

            return new { keys = new[] { new { kty = key.Kty, use = "sig", kid = key.KeyId, n = key.N, e = key.E } } };
        });
        await authority._app.StartAsync();

        return authority;
    }

    public void RotateKey() => Rsa = RSA.Create(2048);

    /// <summary>A good token, then what a test changes of it.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = Audience,
            NotBefore = ProtectedApi.Now.UtcDateTime,
            IssuedAt = ProtectedApi.Now.UtcDateTime,
            Expires = ProtectedApi.Now.UtcDateTime.AddHours(1),
            SigningCredentials = new(Key, SecurityAlgorithms.RsaSha256),
            Claims = new Dictionary<string, object> { ["sub"] = "metropole", ["scope"] = "openid lieux:ecrire", ["sources"] = "isere" },
        };
        change?.Invoke(descriptor);

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
