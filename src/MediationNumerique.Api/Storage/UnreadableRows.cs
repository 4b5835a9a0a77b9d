using System.Data.Common;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Storage.Mapping;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Storage;

/// <summary>
/// Finds the rows that this version cannot read, as a newer one or a hand may leave them, and names them: their table and id,
/// and nothing of what they hold.
/// </summary>
internal sealed class UnreadableRows(IDbContextFactory<MedNumContext> contexts)
{
    private const int AtOnce = 500;

    public async Task<IReadOnlyList<(string Table, Guid Id)>> FindAsync(CancellationToken cancellationToken) =>
    [
        .. await FindAsync<LieuEntity>("lieux", row => row.ToDeclared(), cancellationToken),
        .. await FindAsync<StructureEntity>("structures", row => row.ToDeclared(), cancellationToken),
        .. await FindAsync<ServiceEntity>("services", row => row.ToDeclared(), cancellationToken),
    ];

    /// <summary>What reading a value that this version does not know throws. EF throws the same kind for a database that fails, whose own error is then inside.</summary>
    public static bool MayBeOfARow(Exception exception) =>
        exception is InvalidOperationException or FormatException or ArgumentException or System.Text.Json.JsonException or InvalidCastException
        && !exception.Chain().Any(cause => cause is DbException);

    private async Task<List<(string Table, Guid Id)>> FindAsync<TEntity>(string table, Action<TEntity> read, CancellationToken cancellationToken) where TEntity : DeclarationEntity
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var ids = await context.Set<TEntity>().Where(row => row.SupprimeLe == null).Select(row => row.Id).ToListAsync(cancellationToken);
        var found = new List<(string Table, Guid Id)>();
        foreach (var some in ids.Chunk(AtOnce))
        {
            await SearchAsync(some);
        }

        return found;

        // By halves, down to the row.
        async Task SearchAsync(Guid[] some)
        {
            if (await CanReadAsync(some))
            {
                return;
            }
            if (some is [var id])
            {
                found.Add((table, id));
                return;
            }
            await SearchAsync(some[..(some.Length / 2)]);
            await SearchAsync(some[(some.Length / 2)..]);
        }

        async Task<bool> CanReadAsync(Guid[] some)
        {
            try
            {
                (await context.Set<TEntity>().AsNoTracking().Where(row => some.Contains(row.Id)).ToListAsync(cancellationToken)).ForEach(read);

                return true;
            }
            catch (Exception e) when (MayBeOfARow(e))
            {
                return false;
            }
        }
    }
}
