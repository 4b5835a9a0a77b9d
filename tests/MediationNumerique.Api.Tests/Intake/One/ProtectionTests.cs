using System.Text.RegularExpressions;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Intake.One;

/// <summary>Every route that may change something, found where the server finds them, so that a new one is held too.</summary>
[Collection(WrittenApi.Name)]
public sealed partial class ProtectionTests(WritableApi api)
{
    /// <summary>They write nothing.</summary>
    private static readonly string[] s_open = ["POST /v1/validations", "POST /v1/correspondances/propositions", "POST /v1/orientation", "POST /v1/orientation/fiche"];

    [Fact]
    public void Every_route_that_writes_asks_for_a_scope()
    {
        var routes = WriteRoutes();

        Assert.True(routes.Count >= 10);
        Assert.All(routes, route => Assert.True(route.Requise is not null, $"{route.Method} {route.Path}"));
    }

    [Fact]
    public async Task Without_a_token_the_answer_says_that_one_is_needed_and_for_what()
    {
        foreach (var route in WriteRoutes())
        {
            using var answer = await api.SendAsync(new(route.Method), route.Path, null, WritableApi.Content("{}", "application/json"));
            var problem = await answer.ProblemAsync(401);

            Assert.EndsWith("/problemes/jeton-absent", problem.Text("type"), StringComparison.Ordinal);
            Assert.Equal($"Bearer realm=\"mediation-numerique\", scope=\"{route.Requise!.Portee}\"", Assert.Single(answer.Headers.GetValues("WWW-Authenticate")));
        }
    }

    [Fact]
    public async Task Without_the_scope_the_answer_names_it()
    {
        foreach (var route in WriteRoutes())
        {
            var others = Portees.All.Where(p => p != route.Requise!.Portee && !(p == Portees.Administrer && route.Requise.OrAdministrer)).ToArray();
            using var answer = await api.SendAsync(new(route.Method), route.Path, api.Token(["*"], others), WritableApi.Content("{}", "application/json"));
            var problem = await answer.ProblemAsync(403);

            Assert.EndsWith("/problemes/portee-insuffisante", problem.Text("type"), StringComparison.Ordinal);
            Assert.Contains($"« {route.Requise!.Portee} »", problem.Text("detail"), StringComparison.Ordinal);
            Assert.Contains("error=\"insufficient_scope\"", Assert.Single(answer.Headers.GetValues("WWW-Authenticate")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task With_a_token_of_another_source_the_answer_names_the_source()
    {
        var routes = WriteRoutes().Where(route => route.Requise!.SourceInRoute).ToList();
        foreach (var route in routes)
        {
            using var answer = await api.SendAsync(new(route.Method), route.Path, api.Token(["demonstratio", "hinaura"], [route.Requise!.Portee]), WritableApi.Content("{}", "application/json"));
            var problem = await answer.ProblemAsync(403);

            Assert.EndsWith("/problemes/source-interdite", problem.Text("type"), StringComparison.Ordinal);
            Assert.Contains("« demonstration »", problem.Text("detail"), StringComparison.Ordinal);
            Assert.Contains("error=\"insufficient_scope\"", Assert.Single(answer.Headers.GetValues("WWW-Authenticate")), StringComparison.Ordinal);
        }

        Assert.True(routes.Count >= 10);
    }

    [Fact]
    public async Task A_token_that_was_changed_or_put_in_the_address_is_worth_nothing()
    {
        var token = api.Token(["demonstration"], [Portees.LieuxEcrire]);
        var body = Sent.Lieu().ToJsonString();
        const string Path = "/v1/sources/demonstration/lieux/intrus";

        using var changed = await api.SendAsync(HttpMethod.Put, Path, $"{token[..^4]}AAAA", WritableApi.Content(body, null));
        using var inAddress = await api.SendAsync(HttpMethod.Put, $"{Path}?access_token={token}", null, WritableApi.Content(body, null));

        Assert.EndsWith("/problemes/jeton-refuse", (await changed.ProblemAsync(401)).Text("type"), StringComparison.Ordinal);
        Assert.Contains("error=\"invalid_token\"", Assert.Single(changed.Headers.GetValues("WWW-Authenticate")), StringComparison.Ordinal);
        Assert.InRange((int)inAddress.StatusCode, 400, 401);
        await api.SendAsync(HttpMethod.Get, Path, null, null).ProblemAsync(404, "ressource-inconnue");
    }

    private IReadOnlyList<WriteRoute> WriteRoutes() =>
    [
        .. from endpoint in api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["ANY"]
           let pattern = endpoint.Pattern()
           where pattern.StartsWith("/v1/", StringComparison.Ordinal) && method is not ("GET" or "HEAD")
           where !s_open.Contains($"{method} {pattern}")
           select new WriteRoute(method, Parameter().Replace(pattern.Replace("{source}", "demonstration", StringComparison.Ordinal), "x"), endpoint.Metadata.GetMetadata<PorteeRequise>()),
    ];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private sealed record WriteRoute(string Method, string Path, PorteeRequise? Requise);
}
