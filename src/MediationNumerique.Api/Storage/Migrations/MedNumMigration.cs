using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;

namespace MediationNumerique.Api.Storage.Migrations;

/// <summary>A step of the schema, the same on every engine: the types of columns are those that each gives to .NET's.</summary>
/// <param name="collation">Of the texts that producers or the API wrote; null for the engine's own.</param>
internal abstract class MedNumMigration(string? collation) : Migration
{
    protected string? Collation => collation;

    protected override void Down(MigrationBuilder migrationBuilder) =>
        throw new NotSupportedException("There is no way back from a migration: restore the backup that was made before it.");

    protected OperationBuilder<AddColumnOperation> Text(ColumnsBuilder table, int? maxLength = null, bool nullable = false) =>
        table.Column<string>(maxLength: maxLength, nullable: nullable, collation: collation);

    /// <summary>A word of the API's own.</summary>
    protected static OperationBuilder<AddColumnOperation> Word(ColumnsBuilder table) => table.Column<string>(maxLength: 20);

    /// <summary>A list, in JSON.</summary>
    protected static OperationBuilder<AddColumnOperation> List(ColumnsBuilder table, bool nullable = false) => table.Column<string>(nullable: nullable);
}
