using System.Text.Json;
using MediationNumerique.Api.Storage;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>The correspondences of sources, as their producers gave them.</summary>
internal sealed class CorrespondanceStore(DatabaseThreads threads, TimeProvider time)
{
    /// <summary>Null where the source has none.</summary>
    public static async Task<Correspondance?> FindAsync(MedNumContext context, string source, CancellationToken cancellationToken) =>
        await context.Correspondances.AsNoTracking().Where(c => c.Source == source).Select(c => c.Contenu).SingleOrDefaultAsync(cancellationToken) is { } json
            ? Parse(json)
            : null;

    /// <inheritdoc cref="FindAsync(MedNumContext, string, CancellationToken)"/>
    public Task<Correspondance?> FindAsync(string source, CancellationToken cancellationToken) =>
        threads.ReadAsync(context => FindAsync(context, source, cancellationToken), cancellationToken);

    /// <summary>The JSON of a source; null where it has none.</summary>
    public Task<string?> JsonAsync(string source, CancellationToken cancellationToken) => threads.ReadAsync(
        context => context.Correspondances.AsNoTracking().Where(c => c.Source == source).Select(c => c.Contenu).SingleOrDefaultAsync(cancellationToken), cancellationToken);

    /// <summary>Replaces that of a source which is described.</summary>
    /// <param name="source">The slug.</param>
    /// <param name="json">As it was sent.</param>
    /// <param name="auteur">The token's subject.</param>
    /// <param name="precondition">Whether the JSON that is there, null where there is none, is the one expected.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<WriteResult> PutAsync(string source, string json, string auteur, Func<string?, bool> precondition, CancellationToken cancellationToken) => threads.WriteAsync(
        async context =>
        {
            if (!await context.IsDescribedAsync(source, cancellationToken))
            {
                return WriteResult.WithoutSource;
            }
            var row = await context.Correspondances.SingleOrDefaultAsync(c => c.Source == source, cancellationToken);
            if (!precondition(row?.Contenu))
            {
                return WriteResult.Refused;
            }
            if (row is null)
            {
                context.Add(row = new() { Source = source });
            }
            (row.Contenu, row.Auteur, row.MajLe) = (json, auteur, time.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(CancellationToken.None);

            return WriteResult.Changed;
        },
        cancellationToken);

    /// <inheritdoc cref="PutAsync"/>
    public Task<WriteResult> DeleteAsync(string source, Func<string?, bool> precondition, CancellationToken cancellationToken) => threads.WriteAsync(
        async context =>
        {
            if (await context.Correspondances.SingleOrDefaultAsync(c => c.Source == source, cancellationToken) is not { } row)
            {
                return WriteResult.Missing;
            }
            if (!precondition(row.Contenu))
            {
                return WriteResult.Refused;
            }
            context.Remove(row);
            await context.SaveChangesAsync(CancellationToken.None);

            return WriteResult.Deleted;
        },
        cancellationToken);

    private static Correspondance? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);

        return LectureCorrespondance.Read(document.RootElement).Content;
    }
}
