using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MediationNumerique.Api.Storage.SqlServer;

/// <summary>
/// The production database. What a producer states has no length of its own in the schema, so its columns have none: only
/// what the API itself bounds, and what an index holds, is bounded.
/// </summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : MedNumContext(options)
{
    /// <summary>Texts are equal when their characters are, as on SQLite: the ids <c>a</c>, <c>A</c> and <c>à</c> are three.</summary>
    public const string Collation = "Latin1_General_100_BIN2";

    // A statement takes 2,100 parameters, two of which are its text and their declaration; VALUES takes 1,000 rows.
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
    private const int MostParameters = 2_098;
    private const int MostRows = 1_000;

    public override int RowsPerInsert(int columns) => Math.Min(MostParameters / columns, MostRows);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Collation);
    }
}

/// <summary>Lets <c>dotnet ef</c> make a migration without starting the application nor reaching a server.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer("Server=.;Database=mediation_numerique").Options);
}
