using MediationNumerique.Api.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Tests.Storage.SqlServer;

public sealed class SqlServerModelTests
{
    // https://learn.microsoft.com/sql/sql-server/maximum-capacity-specifications-for-sql-server
    private const int LargestClusteredKey = 900;
    private const int LargestIndexKey = 1_700;

    private static readonly string s_script =
        RepositoryFiles.Path("src", "MediationNumerique.Api", "Storage", "SqlServer", "schema.sql");

    [Fact]
    public void The_migrations_say_all_that_the_model_says()
    {
        using var context = Unreachable.Open();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_committed_script_is_what_the_migrations_do()
    {
        await using var context = Unreachable.Open();
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("MEDNUM_UPDATE_SCHEMA") is "1")
        {
            await File.WriteAllTextAsync(s_script, script);
        }

        Assert.Equal(script, (await File.ReadAllTextAsync(s_script)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Each_kind_of_value_has_its_column_type()
    {
        Assert.All(Columns(), column => Assert.Matches(
            (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
            {
                var type when type == typeof(Guid) => "^uniqueidentifier$",
                var type when type == typeof(long) => "^bigint$",
                var type when type == typeof(int) => "^int$",
                var type when type == typeof(double) => "^float$",
                var type when type == typeof(bool) => "^bit$",
                var type when type == typeof(DateTime) => "^datetime2$",
                var type when type == typeof(DateOnly) => "^date$",
                _ => @"^nvarchar\((\d+|max)\)$",
            },
            column.GetColumnType()));
    }

    [Fact]
    public void Texts_differ_as_soon_as_a_letter_its_case_or_its_accent_does()
    {
        var texts = Columns().Where(column => column.ClrType == typeof(string)).ToList();

        Assert.Contains(texts, column => column.Name == "IdSource");
        Assert.All(texts, column => Assert.Equal(SqlServerContext.Collation, column.GetCollation()));
    }

    [Fact]
    public void Every_key_and_index_fits_what_SQL_Server_indexes()
    {
        var types = Types();

        Assert.All(types.SelectMany(t => t.GetKeys()), key => Assert.InRange(key.Properties.Sum(Bytes), 1, LargestClusteredKey));
        Assert.All(types.SelectMany(t => t.GetIndexes()), index => Assert.InRange(index.Properties.Sum(Bytes), 1, LargestIndexKey));
    }

    [Fact]
    public void No_value_is_left_to_the_database() =>
        Assert.All(Columns(), column => Assert.Equal(ValueGenerated.Never, column.ValueGenerated));

    private static List<IEntityType> Types()
    {
        using var context = Unreachable.Open();

        return [.. context.GetService<IDesignTimeModel>().Model.GetEntityTypes()];
    }

    private static IEnumerable<IProperty> Columns() => Types().SelectMany(type => type.GetProperties());

    private static int Bytes(IProperty column) => column.GetRelationalTypeMapping() switch
    {
        { ClrType: var type } when type == typeof(Guid) => 16,
        { ClrType: var type } when type == typeof(long) || type == typeof(DateTime) => 8,
        { ClrType: var type } when type == typeof(int) => 4,
        { StoreTypeNameBase: "nvarchar", Size: { } characters } => 2 * characters,
        var mapping => throw new NotSupportedException($"{column.Name} is a {mapping.StoreType}: say how many bytes it takes."),
    };
}
