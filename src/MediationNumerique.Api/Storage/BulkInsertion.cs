using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// Inserts rows as the model maps them, inside the context's transaction, with statements that are used again: SaveChanges,
/// which on SQLite writes and prepares a statement for each row, takes twice the time and five times the memory.
/// </summary>
internal sealed class BulkInsertion<T>(MedNumContext context) : IAsyncDisposable
    where T : class
{
    private readonly IProperty[] _columns = [.. context.Model.FindEntityType(typeof(T))!.GetProperties()];
    private DbCommand? _command;
    private int _commandRows;

    public async Task InsertAsync(IReadOnlyList<T> rows, CancellationToken cancellationToken)
    {
        var most = context.RowsPerInsert(_columns.Length);
        for (var start = 0; start < rows.Count; start += most)
        {
            var command = await CommandAsync(Math.Min(most, rows.Count - start));
            for (var parameter = 0; parameter < command.Parameters.Count; parameter++)
            {
                var (row, column) = Math.DivRem(parameter, _columns.Length);
                command.Parameters[parameter].Value = ValueOf(_columns[column], rows[start + row]) ?? DBNull.Value;
            }
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_command is not null)
        {
            await _command.DisposeAsync();
        }
    }

    /// <summary>One statement for so many rows, without values.</summary>
    internal DbCommand Prepare(int rows)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var table = sql.DelimitIdentifier(context.Model.FindEntityType(typeof(T))!.GetTableName()!);
        var names = _columns.Select(c => sql.DelimitIdentifier(c.GetColumnName()));
        var parameters = Enumerable.Range(0, rows).Select(row => _columns.Select((_, i) => $"@p{(row * _columns.Length) + i}").ToArray()).ToArray();

        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES "
            + string.Join(", ", parameters.Select(row => $"({string.Join(", ", row)})"));
        foreach (var (column, name) in parameters.SelectMany(row => _columns.Zip(row)))
        {
            command.Parameters.Add(ParameterOf(column, name, command));
        }

        return command;
    }

    private static object? ValueOf(IProperty column, T row)
    {
        var value = column.GetGetter().GetClrValue(row);
        var converter = column.GetRelationalTypeMapping().Converter;

        return converter is null ? value : converter.ConvertToProvider(value);
    }

    private static DbParameter ParameterOf(IProperty column, string name, DbCommand command)
    {
        var parameter = column.GetRelationalTypeMapping().CreateParameter(command, name, null, column.IsNullable);
        if (parameter.DbType is DbType.String)
        {
            // Of any length: SqlClient would cut a longer value in silence, where the server refuses it.
            parameter.Size = -1;
        }

        return parameter;
    }

    private async ValueTask<DbCommand> CommandAsync(int rows)
    {
        if (_command is null || _commandRows != rows)
        {
            await DisposeAsync();
            (_command, _commandRows) = (Prepare(rows), rows);
        }

        return _command;
    }
}
