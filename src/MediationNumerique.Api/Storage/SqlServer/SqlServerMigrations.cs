using MediationNumerique.Api.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.SqlServer;

[DbContext(typeof(SqlServerContext)), Migration("20261123094101_Initial")]
internal sealed class Initial() : InitialMigration(SqlServerContext.Collation);

[DbContext(typeof(SqlServerContext)), Migration("20261124034811_Imports")]
internal sealed class Imports() : ImportsMigration(SqlServerContext.Collation);

[DbContext(typeof(SqlServerContext)), Migration("20261128100000_Declarations")]
internal sealed class Declarations() : DeclarationsMigration(SqlServerContext.Collation)
{
    /// <summary>Each field but the first, which is never null, brings its comma.</summary>
    protected override string Json(IEnumerable<FormerField> fields)
    {
        var parts = fields.Select((field, i) => i == 0
            ? $"'\"{field.Name}\":', {Value(field)}"
            : $"CASE WHEN {field.Column} IS NULL THEN '' ELSE CONCAT(',\"{field.Name}\":', {Value(field)}) END");

        return $"CONCAT(CAST('{{' AS nvarchar(max)), {string.Join(", ", parts)}, '}}')";
    }

    protected override string Known(string column)
    {
        var pivot = $"UPPER(REPLACE({column}, ' ', ''))";

        return $"CASE WHEN LEN({pivot}) BETWEEN 9 AND 14 AND {pivot} NOT LIKE '%[^A-Z0-9]%' COLLATE {SqlServerContext.Collation} AND {pivot} LIKE '%[^0]%' THEN {pivot} END";
    }

    /// <summary>Run when it is reached: a script that may be run again names columns that are gone by then.</summary>
    protected override string Statement(string sql) => $"EXEC(N'{sql.Replace("'", "''", StringComparison.Ordinal)}')";

    private static string Value(FormerField field) => field switch
    {
        // Styles 2 and 3: 16 digits, and the 17 that lose nothing. https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql
        { Kind: FormerKind.Number, Column: var column } =>
            $"CASE WHEN CAST(CONVERT(nvarchar(32), {column}, 2) AS float) = {column} THEN CONVERT(nvarchar(32), {column}, 2) ELSE CONVERT(nvarchar(32), {column}, 3) END",
        { Kind: FormerKind.Flag, Column: var column } => $"CASE {column} WHEN 1 THEN 'true' ELSE 'false' END",
        { Kind: FormerKind.Date, Column: var column } => $"CONCAT('\"', CONVERT(nvarchar(10), {column}, 23), '\"')",
        { Kind: FormerKind.List, Column: var column } => $"CASE WHEN ISJSON({column}) = 1 THEN {Collated(column)} ELSE {Quoted(column)} END",
        { Kind: FormerKind.Moissonnage, Column: var url } => $"CONCAT('{{\"url\":', {Quoted(url)}, ',\"periode_heures\":', moissonnage_periode_heures, '}}')",
        { Column: var column } => Quoted(column),
    };

    private static string Quoted(string column) => $"CONCAT('\"', STRING_ESCAPE({Collated(column)}, 'json'), '\"')";

    /// <summary>Some columns have the collation of the database: one expression takes one.</summary>
    private static string Collated(string column) => $"{column} COLLATE {SqlServerContext.Collation}";
}

[DbContext(typeof(SqlServerContext)), Migration("20261128150000_Correspondances")]
internal sealed class Correspondances() : CorrespondancesMigration(SqlServerContext.Collation);
