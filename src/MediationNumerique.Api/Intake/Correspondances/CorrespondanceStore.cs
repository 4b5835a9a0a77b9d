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

    /// <summary>Replaces that of a source which is described; false for another source.</summary>
    public Task<bool> PutAsync(string source, string json, string auteur, CancellationToken cancellationToken) => threads.WriteAsync(
        async context =>
        {
            if (!await context.IsDescribedAsync(source, cancellationToken))
            {
                return false;
            }
            var row = await context.Correspondances.SingleOrDefaultAsync(c => c.Source == source, cancellationToken);
            if (row is null)
            {
                context.Add(row = new() { Source = source });
            }
            (row.Contenu, row.Auteur, row.MajLe) = (json, auteur, time.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(CancellationToken.None);

            return true;
        },
        cancellationToken);

    /// <summary>False where there was none.</summary>
    public Task<bool> DeleteAsync(string source, CancellationToken cancellationToken) => threads.WriteAsync(
        async context => await context.Correspondances.Where(c => c.Source == source).ExecuteDeleteAsync(CancellationToken.None) > 0, cancellationToken);

    private static Correspondance? Parse(string json)
    {
        using var document = JsonDocument.Parse(json);

        return LectureCorrespondance.Read(document.RootElement).Content;
    }
}
