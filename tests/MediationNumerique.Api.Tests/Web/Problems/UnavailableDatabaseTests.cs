using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Sqlite;
using MediationNumerique.Api.Tests.Storage;
using MediationNumerique.Api.Web.Auth;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MediationNumerique.Api.Tests.Web.Problems;

/// <summary>What a writer is told while another process keeps the database to itself.</summary>
public sealed class UnavailableDatabaseTests(UnavailableDatabaseTests.ImpatientApi api) : IClassFixture<UnavailableDatabaseTests.ImpatientApi>
{
    [Fact]
    public async Task A_write_that_waits_too_long_for_another_process_is_told_to_come_back_and_then_succeeds()
    {
        await using var other = new SqliteConnection(api.Services.GetRequiredService<SqliteFile>().ConnectionString);
        await other.OpenAsync();
        await using (await other.BeginTransactionAsync())
        {
            using var answer = await PutAsync();

            var problem = await answer.ProblemAsync(503);
            Assert.EndsWith("/problemes/base-indisponible", problem.Text("type"), StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        }

        using var again = await PutAsync();
        Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Meanwhile_reads_of_the_database_go_on()
    {
        await using var other = new SqliteConnection(api.Services.GetRequiredService<SqliteFile>().ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();

        await api.Client.JsonAsync("/v1/changements?apres=AgAAAAAAAAAA");
        await api.Client.JsonAsync("/v1/changements");
    }

    [Fact]
    public async Task Another_error_of_the_database_is_not_said_to_pass()
    {
        var engine = api.Services.GetRequiredService<IDatabaseEngine>();
        await using var context = await api.Services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync();

        var error = await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlRawAsync("INSERT INTO nulle_part VALUES (1)"));

        Assert.False(engine.IsUnavailable(error));
        Assert.True(engine.IsUnavailable(new DbUpdateException("", new SqliteException("database is locked", 5))));
    }

    private Task<HttpResponseMessage> PutAsync()
    {
        var token = api.Services.GetRequiredService<LocalTokenIssuer>().Issue(new("hub", ["demonstration"], [Portees.LieuxEcrire], TimeSpan.FromHours(1))).Token;

        return api.Client.PutLieuAsync("demonstration", Declared.Lieu("essai"), token);
    }

    /// <summary>The API, whose commands wait for one second only.</summary>
    public sealed class ImpatientApi : ApiFactory
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IDbContextFactory<MedNumContext>, ImpatientContexts>());
        }
    }

    private sealed class ImpatientContexts(IDbContextFactory<SqliteContext> contexts) : IDbContextFactory<MedNumContext>
    {
        public MedNumContext CreateDbContext()
        {
            var context = contexts.CreateDbContext();
            ((SqliteConnection)context.Database.GetDbConnection()).DefaultTimeout = 1;

            return context;
        }
    }
}
