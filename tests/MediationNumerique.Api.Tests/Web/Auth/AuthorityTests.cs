using System.Net;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Tests.Web.Auth;

/// <summary>Tokens of an OpenID Connect authority.</summary>
public sealed class AuthorityTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/v1/essais/isere/12";

    private readonly TemporaryFolder _folder = new();
    private FakeAuthority _authority = null!;

    public async Task InitializeAsync() => _authority = await FakeAuthority.StartAsync();

    public async Task DisposeAsync() => await _authority.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_token_of_the_authority_is_accepted()
    {
        await using var api = await StartAsync();
        using var answer = await api.PutAsync(Path, _authority.Token());

        Assert.Equal("metropole", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task After_a_rotation_the_new_key_is_fetched_and_the_old_one_refused()
    {
        await using var api = await StartAsync();
        var old = _authority.Token();
        using var before = await api.PutAsync(Path, old);
        _authority.RotateKey();

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await AnsweredInTheEndAsync(api, _authority.Token(), HttpStatusCode.OK);
        using var after = await api.PutAsync(Path, old);
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        await using var api = await StartAsync();
        using var first = await api.PutAsync(Path, _authority.Token());
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        byte[][] publicForms =
        [
            System.Text.Encoding.ASCII.GetBytes(_authority.Rsa.ExportSubjectPublicKeyInfoPem()),
            _authority.Rsa.ExportSubjectPublicKeyInfo(),
            _authority.Rsa.ExportRSAPublicKey(),
        ];
        foreach (var secret in publicForms)
        {
            using var answer = await api.PutAsync(Path, _authority.Token(d => d.SigningCredentials = new(
                new SymmetricSecurityKey(secret) { KeyId = d.SigningCredentials.Key.KeyId }, SecurityAlgorithms.HmacSha256)));

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("expiry")]
    [InlineData("none")]
    [InlineData("key")]
    public async Task A_token_that_is_wrong_in_one_thing_is_refused(string thing)
    {
        await using var api = await StartAsync();
        using var answer = await api.PutAsync(Path, _authority.Token(d =>
        {
            switch (thing)
            {
                case "audience":
                    d.Audience = "autre-api";
                    break;
                case "issuer":
                    d.Issuer = "https://ailleurs.example";
                    break;
                case "expiry":
                    d.Expires = ProtectedApi.Now.UtcDateTime.AddMinutes(-1);
                    d.NotBefore = d.Expires.Value.AddHours(-1);
                    break;
                case "none":
                    d.SigningCredentials = null;
                    break;
                case "key":
                    d.SigningCredentials = new(
                        new RsaSecurityKey(System.Security.Cryptography.RSA.Create(2048)) { KeyId = d.SigningCredentials.Key.KeyId }, SecurityAlgorithms.RsaSha256);
                    break;
            }
        }));

        Assert.EndsWith("/problemes/jeton-refuse", (await answer.ProblemAsync(401)).Text("type"));
    }

    [Fact]
    public async Task With_an_authority_the_local_key_is_refused_and_not_even_made()
    {
        await using var api = await StartAsync();
        Assert.Empty(Directory.GetFiles(_folder.FullPath));
        using var answer = await api.PutAsync(Path, api.GoodToken());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Both_are_accepted_where_the_configuration_says_so()
    {
        await using var api = await StartAsync(("Authentification:CleLocale", "true"));
        using var local = await api.PutAsync(Path, api.GoodToken());
        using var authority = await api.PutAsync(Path, _authority.Token());

        Assert.Equal(HttpStatusCode.OK, local.StatusCode);
        Assert.Equal(HttpStatusCode.OK, authority.StatusCode);
    }

    [Fact]
    public async Task With_both_neither_key_signs_for_the_other_issuer()
    {
        await using var api = await StartAsync(("Authentification:CleLocale", "true"));
        using var asLocal = await api.PutAsync(Path, _authority.Token(d => (d.Issuer, d.Audience) = (LocalTokenIssuer.Issuer, LocalTokenIssuer.Audience)));
        var key = ((LocalKey)api.Services.GetService(typeof(LocalKey))!).Value;
        using var asAuthority = await api.PutAsync(Path, _authority.Token(d => d.SigningCredentials = new(key, SecurityAlgorithms.HmacSha256)));

        Assert.Equal(HttpStatusCode.Unauthorized, asLocal.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, asAuthority.StatusCode);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("error")]
    [InlineData("another page")]
    public async Task While_the_authority_cannot_be_reached_a_write_is_told_to_come_back_and_reads_go_on(string who)
    {
        using var journal = new Journal();
        _authority.Failure = who == "error" ? TypedResults.StatusCode(502) : TypedResults.Content("<p>Connectez-vous au réseau.", "text/html");
        var settings = _authority.Settings;
        settings["Authentification:Autorite"] = who == "nobody" ? "http://127.0.0.1:9" : _authority.Address;
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, settings, journal);
        using var write = await api.PutAsync(Path, _authority.Token());
        using var read = await api.GetAsync("/v1/lectures", _authority.Token());
        using var garbage = await api.PutAsync(Path, "a.b.c");

        Assert.EndsWith("/problemes/autorite-injoignable", (await write.ProblemAsync(503)).Text("type"));
        Assert.Equal(AuthorityMetadata.Pause, write.Headers.RetryAfter?.Delta);
        Assert.Empty(write.Headers.WwwAuthenticate);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        await garbage.ProblemAsync(401);
        // Once: it was not asked again by the requests that followed at once.
        Assert.Single(journal.Lines, line => line.StartsWith($"The authority {settings["Authentification:Autorite"]}/.well-known/openid-configuration cannot be reached", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_the_authority_answers_again_its_tokens_are_accepted()
    {
        var clock = new MovableClock(ProtectedApi.Now);
        _authority.Failure = TypedResults.StatusCode(502);
        await using var api = await ProtectedApi.StartAsync(_folder.FullPath, _authority.Settings, clock: clock);
        using var during = await api.PutAsync(Path, _authority.Token());
        _authority.Failure = null;
        clock.Now += AuthorityMetadata.Pause;
        using var after = await api.PutAsync(Path, _authority.Token());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, during.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    /// <summary>Of the keys that are known it says nothing: their tokens are accepted on.</summary>
    [Fact]
    public async Task A_new_key_of_an_authority_that_cannot_be_reached_is_not_said_to_be_a_bad_one()
    {
        await using var api = await StartAsync();
        var known = _authority.Token();
        using var before = await api.PutAsync(Path, known);
        _authority.Failure = TypedResults.StatusCode(502);
        _authority.RotateKey();

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        await AnsweredInTheEndAsync(api, _authority.Token(), HttpStatusCode.ServiceUnavailable);
        using var after = await api.PutAsync(Path, known);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        using var foreign = await api.PutAsync(Path, _authority.Token(d => d.Issuer = "https://ailleurs.example"));
        await foreign.ProblemAsync(401);
    }

    [Fact]
    public async Task A_token_that_asks_for_what_is_not_understood_is_refused()
    {
        await using var api = await StartAsync();
        using var answer = await api.PutAsync(Path, _authority.Token(d => d.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = System.Text.Json.JsonElement.Parse("""["exp"]"""), ["exp"] = 1 }));

        Assert.Contains("« crit »", (await answer.ProblemAsync(401)).Text("detail"));
    }

    [Theory]
    [InlineData("Authentification:Autorite", "http://ailleurs.example")]
    [InlineData("Authentification:Autorite", "https://ailleurs.example")]
    [InlineData("Authentification:CleLocale", "false")]
    public async Task A_configuration_that_would_accept_too_much_or_nothing_does_not_start(string name, string value) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => ProtectedApi.StartAsync(_folder.FullPath, new() { [name] = value }));

    [Fact]
    public async Task An_unknown_setting_does_not_start() =>
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => ProtectedApi.StartAsync(_folder.FullPath, new() { ["Authentification:Autorité"] = "https://ailleurs.example" }));

    private Task<ProtectedApi> StartAsync(params (string Name, string Value)[] more)
    {
        var settings = _authority.Settings;
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }

        return ProtectedApi.StartAsync(_folder.FullPath, settings);
    }

    /// <summary>The key is fetched beside the request that lacked it.</summary>
    private static async Task AnsweredInTheEndAsync(ProtectedApi api, string token, HttpStatusCode expected)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var answer = await api.PutAsync(Path, token);
            if (answer.StatusCode == expected)
            {
                return;
            }
            await Task.Delay(50);
        }
        Assert.Fail($"The new key was never answered {expected}.");
    }
}
