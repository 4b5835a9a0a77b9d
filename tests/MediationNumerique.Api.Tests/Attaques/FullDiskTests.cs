using System.Data.Common;
using System.Net;
using MediationNumerique.Api.Storage.Sqlite;
using MediationNumerique.Api.Tests.Features.Imports;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace MediationNumerique.Api.Tests.Attaques;

/// <summary>A full disk refuses writes, and nothing else.</summary>
public sealed class FullDiskTests(FullDiskTests.FullDisk api) : IClassFixture<FullDiskTests.FullDisk>
{
    [Fact]
    public async Task A_write_is_told_that_there_is_no_room_and_reads_go_on()
    {
        var source = await api.SourceOnAsync("pleine");
        api.IsFull = true;
        using var refused = await source.SendAsync(HttpMethod.Put, "/v1/sources/pleine", """{"nom":"Autre","description":"Un essai.","licence":"Licence Ouverte 2.0"}""");
        using var read = await api.Client.GetAsync("/v1/sources/pleine");
        api.IsFull = false;
        using var accepted = await source.SendAsync(HttpMethod.Put, "/v1/sources/pleine", """{"nom":"Autre","description":"Un essai.","licence":"Licence Ouverte 2.0"}""");

        var problem = await refused.ProblemAsync(503);
        Assert.EndsWith("/problemes/stockage-plein", problem.Text("type"), StringComparison.Ordinal);
        Assert.Contains("Rien n’a été enregistré", problem.Text("detail"), StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, accepted.StatusCode));
    }

    [Fact]
    public async Task Readiness_says_that_there_is_little_room_left()
    {
        await using var small = api.WithWebHostBuilder(builder => builder.UseSetting("Donnees:PlaceMinimale", "1000000"));
        using var client = small.CreateClient();
        const string Starting = """{"statut":"pas-pret"}""";
        var text = Starting;
        for (var i = 0; i < 300 && text == Starting; i++)
        {
            await Task.Delay(100);
            using var answer = await client.GetAsync("/sante/pret");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            text = await answer.Content.ReadAsStringAsync();
        }

        Assert.StartsWith("""{"statut":"stockage-plein",""", text, StringComparison.Ordinal);
    }

    public sealed class FullDisk : ApiFactory
    {
        protected override bool WithExamples => false;

        internal bool IsFull { get; set; }

        internal async Task<Importer> SourceOnAsync(string slug)
        {
            var token = Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", [slug], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;
            var importer = new Importer(Client, slug, token);
            await importer.DescribeAsync();

            return importer;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(new NoRoom(this))));
        }
    }

    /// <summary>What SQLite says when it cannot make its file longer.</summary>
    private sealed class NoRoom(FullDisk disk) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            Check(command, result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => new(Check(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => new(Check(command, result));

        private T Check<T>(DbCommand command, T result) => disk.IsFull && command.CommandText.Contains("UPDATE", StringComparison.Ordinal)
            ? throw new SqliteException("database or disk is full", raw.SQLITE_FULL)
            : result;
    }
}
