using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Tests.Storage;

public sealed class DatabaseTests(TemporaryDatabase database) : IClassFixture<TemporaryDatabase>
{
    [Fact]
    public async Task An_empty_folder_gets_a_database_with_every_migration()
    {
        await using var context = await database.OpenAsync();

        Assert.Equal(Path.Combine(database.Folder, "mediation-numerique.db"), database.File);
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task The_migrations_say_all_that_the_model_says()
    {
        await using var context = await database.OpenAsync();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Readers_do_not_wait_for_writers_and_a_commit_survives_a_power_cut()
    {
        await using var context = await database.OpenAsync();

        Assert.Equal("wal", await ScalarAsync(context, "PRAGMA journal_mode"));
        // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
        Assert.Equal(2L, await ScalarAsync(context, "PRAGMA synchronous"));
        Assert.Equal(1L, await ScalarAsync(context, "PRAGMA foreign_keys"));
    }

    [Fact]
    public void Only_its_owner_reads_the_database()
    {
        const UnixFileMode others = (UnixFileMode)0b000_111_111;

        Assert.All(
            Directory.EnumerateFiles(database.Folder).Append(database.Folder),
            path => Assert.Equal(UnixFileMode.None, ModeOf(path) & others));
    }

    [Fact]
    public async Task Tables_and_columns_are_named_in_snake_case()
    {
        await using var context = await database.OpenAsync();
        var tables = context.Model.GetEntityTypes().ToList();

        Assert.Equal(
            ["compteurs", "correspondances", "declarations", "import_remarques", "imports", "moissonnages", "revisions", "sources"],
            tables.Select(t => t.GetTableName()).Order());
        Assert.All(tables.SelectMany(t => t.GetProperties()), column => Assert.Matches("^[a-z]+(_[a-z]+)*$", column.GetColumnName()));
    }

    // Windows has no modes: a folder takes the rights of the one it is in.
    private static UnixFileMode ModeOf(string path) =>
        OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(path);

    private static async Task<object?> ScalarAsync(DbContext context, string sql)
    {
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteScalarAsync();
    }
}
