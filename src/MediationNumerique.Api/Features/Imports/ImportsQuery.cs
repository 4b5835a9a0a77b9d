using MediationNumerique.Api.Follow;
using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace MediationNumerique.Api.Features.Imports;

/// <summary>Reads imports and their reports from the database, whichever instance took the file.</summary>
internal sealed class ImportsQuery(DatabaseThreads threads, ImportRunner runner, CatalogueSynchroniser synchroniser)
{
    /// <summary>The last received first.</summary>
    public async Task<Liste<Import>> ListAsync(string source, Rang page, HttpRequest request, CancellationToken cancellationToken)
    {
        var (total, some) = await threads.ReadAsync(
            async context =>
            {
                var imports = context.Imports.AsNoTracking().Where(i => i.Source == source);

                return (
                    await imports.CountAsync(cancellationToken),
                    await imports.OrderByDescending(i => i.RecuLe).ThenBy(i => i.Id).Skip(page.First).Take(page.Count).ToListAsync(cancellationToken));
            },
            cancellationToken);
        await ShowAsync(some.Max(import => import.RevisionNo), cancellationToken);

        return new()
        {
            Total = total,
            Resultats = [.. some.Select(import => import.ToResource(UrlOf(import, request), runner.Progress(import.Id)))],
            Liens = page.LinksOf(request, total),
        };
    }

    /// <summary>Null where there is none of this source. One that has ended is shown by all reads already.</summary>
    public async Task<ImportEntity?> FindAsync(string source, string id, CancellationToken cancellationToken)
    {
        var import = Guid.TryParse(id, out var guid)
            ? await threads.ReadAsync(
                context => context.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == guid && i.Source == source, cancellationToken), cancellationToken)
            : null;
        await ShowAsync(import?.RevisionNo, cancellationToken);

        return import;
    }

    /// <summary>With a page of its report once it has ended.</summary>
    public async Task<Import> ReadAsync(ImportEntity import, Rang page, HttpRequest request, CancellationToken cancellationToken)
    {
        var url = UrlOf(import, request);
        var resource = import.ToResource(url, runner.Progress(import.Id));
        if (import.TermineLe is null)
        {
            return resource;
        }
        var remarques = await threads.ReadAsync(
            context => context.Remarques.AsNoTracking()
                .Where(r => r.ImportId == import.Id && r.Rang >= page.First && r.Rang < page.First + (long)page.Count)
                .OrderBy(r => r.Rang)
                .ToListAsync(cancellationToken),
            cancellationToken);

        return resource with
        {
            Rapport = new()
            {
                Total = import.Remarques,
                Resultats = [.. remarques.Select(remarque => remarque.ToResource())],
                Liens = page.LinksOf(request, import.Remarques),
            },
        };
    }

    public async Task WriteCsvAsync(ImportEntity import, Stream output, CancellationToken cancellationToken)
    {
        var remarques = await threads.ReadAsync(
            context => context.Remarques.AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.Rang).ToListAsync(cancellationToken), cancellationToken);
        RapportCsv.Write(output, remarques.Select(remarque => remarque.ToResource()));
    }

    /// <summary>Who reads that an import has ended finds it in all reads.</summary>
    private Task ShowAsync(long? revision, CancellationToken cancellationToken) =>
        revision is { } last ? synchroniser.CatchUpAsync(last, cancellationToken) : Task.CompletedTask;

    public static string UrlOf(ImportEntity import, HttpRequest request) => PublicUrl.Of(request, $"/v1/sources/{import.Source}/imports/{import.Id}");
}
