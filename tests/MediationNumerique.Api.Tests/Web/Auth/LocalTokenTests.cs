using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Tests.Web.Auth;

/// <summary>Tokens of the instance's own key.</summary>
public sealed class LocalTokenTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/v1/essais/isere/12";

    private readonly TemporaryFolder _folder = new();
    private ProtectedApi _api = null!;

    public async Task InitializeAsync() => _api = await ProtectedApi.StartAsync(_folder.FullPath);

    public async Task DisposeAsync() => await _api.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_good_token_writes_its_source_and_names_the_author()
    {
        using var answer = await _api.PutAsync(Path, _api.GoodToken("hub-isere"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("hub-isere", await answer.Content.ReadAsStringAsync());
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_which_scope_is_needed_and_no_error_code()
    {
        using var answer = await _api.PutAsync(Path);

        Assert.EndsWith("/problemes/jeton-absent", (await answer.ProblemAsync(401)).Text("type"));
        Assert.Equal("Bearer realm=\"mediation-numerique\", scope=\"lieux:ecrire\"", answer.Headers.WwwAuthenticate.Single().ToString());
        Assert.True(answer.Headers.CacheControl is { Private: true, NoStore: true });
    }

    [Fact]
    public async Task A_token_in_the_address_is_not_read()
    {
        using var answer = await _api.PutAsync($"{Path}?access_token={_api.GoodToken()}");

        Assert.Contains("pas accepté dans l’adresse", (await answer.ProblemAsync(401)).Text("detail"));
    }

    [Fact]
    public async Task Another_authorization_scheme_is_no_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path);
        request.Headers.Authorization = new("Basic", Convert.ToBase64String("hub:secret"u8));
        using var answer = await _api.Client.SendAsync(request);

        Assert.EndsWith("/problemes/jeton-absent", (await answer.ProblemAsync(401)).Text("type"));
    }

    [Fact]
    public async Task An_expired_token_is_refused_with_its_date() =>
        Assert.Contains("a expiré le 2026-03-01 à 08:29 UTC", await RefusedAsync(d => d.Expires = ProtectedApi.Now.UtcDateTime.AddSeconds(-31)));

    [Fact]
    public async Task Clocks_may_be_half_a_minute_apart()
    {
        using var answer = await _api.PutAsync(Path, Sign(d => d.Expires = ProtectedApi.Now.UtcDateTime.AddSeconds(-20)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_of_later_is_refused() =>
        Assert.Contains("qu’à partir du 2026-03-01 à 08:31", await RefusedAsync(d => d.NotBefore = ProtectedApi.Now.UtcDateTime.AddMinutes(1)));

    [Fact]
    public async Task A_token_that_never_ends_is_refused() =>
        Assert.Contains("pas de date d’expiration", await RefusedAsync(d => d.Expires = null));

    [Fact]
    public async Task A_token_for_another_audience_is_refused() =>
        Assert.Contains("pas fait pour cette API", await RefusedAsync(d => d.Audience = "autre-api"));

    [Fact]
    public async Task A_token_of_another_issuer_is_refused() =>
        Assert.Contains("émetteur", await RefusedAsync(d => d.Issuer = "https://ailleurs.example"));

    [Fact]
    public async Task A_token_of_another_key_is_refused() =>
        Assert.Contains("signature", await RefusedAsync(d => d.SigningCredentials = new(new SymmetricSecurityKey(new byte[64]), SecurityAlgorithms.HmacSha256)));

    [Fact]
    public async Task A_token_of_the_right_key_with_another_algorithm_is_refused() =>
        await RefusedAsync(d => d.SigningCredentials = new(Key, SecurityAlgorithms.HmacSha512));

    /// <summary>RFC 7515 §4.1.11: what is listed must be understood, and nothing is.</summary>
    [Theory]
    [InlineData("""["b64"]""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"b64\"")]
    public async Task A_token_with_a_critical_header_is_refused(string crit) => Assert.Contains("« crit »", await RefusedAsync(d =>
        d.AdditionalHeaderClaims = new Dictionary<string, object> { ["crit"] = System.Text.Json.JsonElement.Parse(crit), ["b64"] = true }));

    [Fact]
    public async Task A_token_without_a_holder_is_refused() => await RefusedAsync(d => d.Claims.Remove("sub"));

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        await RefusedAsync(d => d.SigningCredentials = null);
        var payload = _api.GoodToken().Split('.')[1];

        await RefusedAsync($"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{payload}.");
    }

    [Fact]
    public async Task A_token_whose_claims_were_changed_is_refused()
    {
        var parts = _api.GoodToken().Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["sources"] = new JsonArray("*");

        await RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}");
    }

    [Theory]
    [InlineData("n’importe-quoi")]
    [InlineData("a.b.c")]
    [InlineData("....")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.AAAA")]
    public async Task What_is_no_token_is_refused(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token.Replace('’', '_')}");
        using var answer = await _api.Client.SendAsync(request);

        Assert.EndsWith("/problemes/jeton-refuse", (await answer.ProblemAsync(401)).Text("type"));
    }

    [Fact]
    public async Task A_token_for_another_source_is_refused_and_the_source_named()
    {
        using var answer = await _api.PutAsync("/v1/essais/savoie/12", _api.GoodToken());
        var problem = await answer.ProblemAsync(403);

        Assert.EndsWith("/problemes/source-interdite", problem.Text("type"));
        Assert.Contains("« savoie »", problem.Text("detail"));
        var challenge = answer.Headers.WwwAuthenticate.Single().ToString();
        Assert.StartsWith("Bearer realm=\"mediation-numerique\", error=\"insufficient_scope\", error_description=\"Ce jeton ne donne pas acces a la source 'savoie'.", challenge);
        Assert.EndsWith("scope=\"lieux:ecrire\"", challenge);
    }

    [Theory]
    [InlineData("ISERE")]
    [InlineData("isere%20")]
    [InlineData("isere-nord")]
    [InlineData("*")]
    [InlineData("a%22%5C%0D%0Ab")]
    public async Task A_source_is_compared_to_the_letter(string source)
    {
        using var answer = await _api.PutAsync($"/v1/essais/{source}/12", _api.GoodToken());

        Assert.EndsWith("/problemes/source-interdite", (await answer.ProblemAsync(403)).Text("type"));
        Assert.Matches("^[ -~]+$", answer.Headers.WwwAuthenticate.Single().ToString());
    }

    [Fact]
    public async Task An_administrator_writes_every_source()
    {
        using var answer = await _api.PutAsync("/v1/essais/savoie/12", _api.Token(["*"], [Portees.LieuxEcrire]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        using var answer = await _api.PutAsync(Path, _api.Token(["isere"], [Portees.SignalementsTraiter]));
        var problem = await answer.ProblemAsync(403);

        Assert.EndsWith("/problemes/portee-insuffisante", problem.Text("type"));
        Assert.Contains("« lieux:ecrire »", problem.Text("detail"));
        Assert.Contains("error=\"insufficient_scope\"", answer.Headers.WwwAuthenticate.Single().ToString());
    }

    [Fact]
    public async Task No_scope_implies_another()
    {
        using var administrator = await _api.PutAsync(Path, _api.Token(["*"], [Portees.Administrer]));
        using var producer = await _api.PutAsync("/v1/reglages", _api.Token(["*"], [Portees.LieuxEcrire]));
        using var right = await _api.PutAsync("/v1/reglages", _api.Token(["*"], [Portees.Administrer]));

        Assert.Equal(HttpStatusCode.Forbidden, administrator.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, producer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Theory]
    [InlineData("lieux:ecrire administrer", "isere")]
    [InlineData("lieux:ecrire", "savoie isere")]
    public async Task Scopes_and_sources_come_as_one_text(string scope, string sources)
    {
        using var answer = await _api.PutAsync(Path, Sign(d => (d.Claims["scope"], d.Claims["sources"]) = (scope, sources)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Scopes_and_sources_come_as_arrays()
    {
        string[] scopes = ["administrer", "lieux:ecrire"];
        string[] sources = ["savoie", "isere"];
        using var answer = await _api.PutAsync(Path, Sign(d => (d.Claims["scope"], d.Claims["sources"]) = (scopes, sources)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_body_is_not_read_before_the_token_is_accepted()
    {
        using var body = new StringContent(new string('x', 3 * 1024 * 1024), Encoding.UTF8);
        using var answer = await _api.SendAsync(HttpMethod.Post, "/v1/essais/isere/textes", null, body);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_read_takes_no_notice_of_a_bad_token()
    {
        using var anonymous = await _api.GetAsync("/v1/lectures", "rien");
        using var known = await _api.GetAsync("/v1/lectures", _api.GoodToken());

        Assert.Equal(HttpStatusCode.OK, anonymous.StatusCode);
        Assert.Equal("", await anonymous.Content.ReadAsStringAsync());
        Assert.Equal("hub", await known.Content.ReadAsStringAsync());
    }

    private SymmetricSecurityKey Key => _api.Services.GetRequiredService<LocalKey>().Value;

    private Task<string> RefusedAsync(Action<SecurityTokenDescriptor> change) => RefusedAsync(Sign(change));

    private async Task<string> RefusedAsync(string token)
    {
        using var answer = await _api.PutAsync(Path, token);
        var problem = await answer.ProblemAsync(401);

        Assert.EndsWith("/problemes/jeton-refuse", problem.Text("type"));
        Assert.StartsWith("Bearer realm=\"mediation-numerique\", error=\"invalid_token\", error_description=\"", answer.Headers.WwwAuthenticate.Single().ToString());

        return problem.Text("detail")!;
    }

    private string Sign(Action<SecurityTokenDescriptor> change)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Issuer = LocalTokenIssuer.Issuer,
            Audience = LocalTokenIssuer.Audience,
            Expires = ProtectedApi.Now.UtcDateTime.AddHours(1),
            SigningCredentials = new(Key, SecurityAlgorithms.HmacSha256),
            Claims = new Dictionary<string, object> { ["sub"] = "hub", ["scope"] = "lieux:ecrire", ["sources"] = "isere" },
        };
        change(descriptor);

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(descriptor);
    }
}
