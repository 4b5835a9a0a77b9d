using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MediationNumerique.Api.Storage.Sqlite;

/// <summary>The embedded database.</summary>
internal sealed class SqliteContext(DbContextOptions<SqliteContext> options) : MedNumContext(options)
{
    /// <summary>A statement is a function call here: there is no network to spare.</summary>
    public override int RowsPerInsert(int columns) => 1;
}

/// <summary>Lets <c>dotnet ef</c> make a migration without starting the application.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options);
}
