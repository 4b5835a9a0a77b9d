using MediationNumerique.Api.Tests.Web.Auth;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MediationNumerique.Api.Tests.Intake.One;

public sealed class LogTests(LogTests.JournalApi api) : IClassFixture<LogTests.JournalApi>
{
    private const string Telephone = "471000042";
    private const string Courriel = "personne.fictive";

    [Fact]
    public async Task Neither_a_token_nor_anybody_s_contact_is_ever_written_to_the_log()
    {
        var token = api.Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", ["journal"], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;
        var lieu = Sent.Lieu(("telephone", $"+33{Telephone}"), ("courriels", Sent.List($"{Courriel}@hub.example")));
        (HttpMethod Method, string Path, string Body)[] requests =
        [
            (HttpMethod.Put, "/v1/sources/journal", Sent.Source(("contact", $"{Courriel}@hub.example")).ToJsonString()),
            (HttpMethod.Put, "/v1/sources/journal/lieux/un", lieu.ToJsonString()),
            (HttpMethod.Patch, "/v1/sources/journal/lieux/un", $$"""{"nom":"Autre","telephone":"+33{{Telephone}}"}"""),
            (HttpMethod.Patch, "/v1/sources/journal/lieux/un", $$"""{"telephone":"{{Telephone}}"}"""),
            (HttpMethod.Put, "/v1/sources/journal/lieux/deux", $$"""{"telephone":"{{Telephone}}","courriels":["{{Courriel}}"]}"""),
            (HttpMethod.Put, "/v1/sources/journal/lieux/deux", $"{{\"courriels\":[\"{Courriel}"),
            (HttpMethod.Put, "/v1/sources/journal/structures/un", Sent.Structure(("telephone", $"+33{Telephone}"), ("courriel", $"{Courriel}@hub.example")).ToJsonString()),
            (HttpMethod.Delete, "/v1/sources/journal/structures/un", ""),
            (HttpMethod.Put, "/v1/sources/autre/lieux/un", lieu.ToJsonString()),
            (HttpMethod.Delete, "/v1/sources/journal/lieux/un", ""),
        ];
        var statuses = new List<int>();
        foreach (var (method, path, body) in requests)
        {
            using var request = new HttpRequestMessage(method, path) { Content = body.Length == 0 ? null : WritableApi.Content(body, null) };
            request.Headers.Authorization = new("Bearer", token);
            using var answer = await api.Client.SendAsync(request);
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([201, 201, 200, 200, 422, 400, 201, 204, 403, 204], statuses);
        Assert.Contains(api.Journal.Lines, line => line.Contains("INSERT INTO \"declarations\"", StringComparison.Ordinal));
        Assert.All([Telephone, Courriel, .. token.Split('.')], secret => Assert.DoesNotContain(api.Journal.Lines, line => line.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>Without the embedded sources, whose lines are many, and with a journal of all that is logged.</summary>
    public sealed class JournalApi : ApiFactory
    {
        internal Journal Journal { get; } = new();

        protected override bool WithExamples => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Logging:LogLevel:Default", "Debug");
            builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Debug");
            builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command", "Debug");
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Journal));
        }
    }
}
