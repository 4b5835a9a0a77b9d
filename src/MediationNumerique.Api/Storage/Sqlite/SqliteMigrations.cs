using MediationNumerique.Api.Storage.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MediationNumerique.Api.Storage.Sqlite;

[DbContext(typeof(SqliteContext)), Migration("20261123084429_Initial")]
internal sealed class Initial() : InitialMigration(collation: null);

[DbContext(typeof(SqliteContext)), Migration("20261124034742_Imports")]
internal sealed class Imports() : ImportsMigration(collation: null);

[DbContext(typeof(SqliteContext)), Migration("20261128100000_Declarations")]
internal sealed class Declarations() : DeclarationsMigration(collation: null)
{
    protected override string Json(IEnumerable<FormerField> fields) =>
        $"json_patch('{{}}', json_object({string.Join(", ", fields.Select(field => $"'{field.Name}', {Value(field)}"))}))";

    protected override string Known(string column)
    {
        var pivot = $"upper(replace({column}, ' ', ''))";

        return $"CASE WHEN length({pivot}) BETWEEN 9 AND 14 AND {pivot} NOT GLOB '*[^A-Z0-9]*' AND {pivot} GLOB '*[^0]*' THEN {pivot} END";
    }

    private static string Value(FormerField field) => field switch
    {
        { Kind: FormerKind.Number, Column: var column } => $"json({Shortest(column)})",
        { Kind: FormerKind.Flag, Column: var column } => $"json(CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END)",
        // What is no JSON is kept as it is: it is put aside when it is read, and stops nothing here.
        { Kind: FormerKind.List, Column: var column } => $"json(CASE WHEN json_valid({column}) THEN {column} ELSE json_quote({column}) END)",
        { Kind: FormerKind.Moissonnage, Column: var url } => $"json(CASE WHEN {url} IS NOT NULL THEN json_object('url', {url}, 'periode_heures', moissonnage_periode_heures) END)",
        { Column: var column } => column,
    };

    /// <summary>The shortest decimal that is read back as the same number.</summary>
    private static string Shortest(string column)
    {
        var digits = Enumerable.Range(15, 2).Select(digits => $"WHEN CAST(printf('%!.{digits}g', {column}) AS REAL) = {column} THEN printf('%!.{digits}g', {column})");

        return $"CASE WHEN {column} IS NOT NULL THEN CASE {string.Join(' ', digits)} ELSE printf('%!.17g', {column}) END END";
    }
}

[DbContext(typeof(SqliteContext)), Migration("20261128150000_Correspondances")]
internal sealed class Correspondances() : CorrespondancesMigration(collation: null);
