using System.Data.Common;
using MediationNumerique.Api.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MediationNumerique.Api.Tests.Storage.SqlServer;

/// <summary>Contexts for a server that does not exist: all that can be known before a connection.</summary>
internal static class Unreachable
{
    public static SqlServerContext Open(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<SqlServerContext>();
        options.UseMedNumSqlServer("Server=nowhere.invalid;Database=mediation_numerique");

        return new(options.AddInterceptors(interceptors).Options);
    }
}

/// <summary>Keeps the commands that would be sent, and answers each that it changed one row.</summary>
internal sealed class SentCommands : DbCommandInterceptor, IDbConnectionInterceptor
{
    public List<string> Texts { get; } = [];

    /// <summary>What the next query is answered.</summary>
    public DbDataReader? Answer { get; init; }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Texts.Add(command.CommandText);

        return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer!));
}
