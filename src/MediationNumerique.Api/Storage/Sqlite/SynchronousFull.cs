using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MediationNumerique.Api.Storage.Sqlite;

/// <summary>
/// Once a commit is answered, it survives a power cut. SQLite keeps WAL mode in the file, but this setting belongs to
/// each connection.
/// </summary>
internal sealed class SynchronousFull : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Pragma(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Pragma(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Pragma(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous = FULL;";

        return command;
    }
}
