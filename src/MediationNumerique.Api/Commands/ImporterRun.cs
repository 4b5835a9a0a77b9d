using System.Data.Common;
using System.Globalization;
using MediationNumerique.Api.Intake.Harvest;
using MediationNumerique.Api.Intake.Imports;
using MediationNumerique.Api.Intake.One;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Commands;

/// <summary>Imports a file on the configured database, showing how far it is, then what came of it.</summary>
/// <param name="output">What came of it.</param>
/// <param name="error">The progress, and what went wrong.</param>
internal sealed class ImporterRun(TextWriter output, TextWriter error)
{
    private const int Failed = 2;
    private const int MostRemarks = 20;
    private const int BarWidth = 30;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    /// <returns>The exit code: 0 when the file was taken in, or simulated; 2 when it was not.</returns>
    public async Task<int> RunAsync(string file, ImportDemande demande, string[] settings, CancellationToken cancellationToken)
    {
        var builder = ServerBuilder.Create(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddStorage();
        builder.AddCatalogueServices();
        builder.AddImportServices();
        builder.AddRemoteFiles();
        await using var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.Services.GetRequiredService<IDatabaseEngine>().StartAsync(cancellationToken);

            return await ImportAsync(app.Services, file, demande, cancellationToken);
        }
        catch (Exception e) when (e is OptionsValidationException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
    }

    private async Task<int> ImportAsync(IServiceProvider services, string file, ImportDemande demande, CancellationToken cancellationToken)
    {
        if (!await services.GetRequiredService<ImportQueue>().IsSourceAsync(demande.Source, cancellationToken))
        {
            return Fail(UndescribedSource.Text(demande.Source));
        }
        // Only a complete import says that the source is what the file is.
        var isReplacement = demande is { Mode: ModeImport.Complet, Simulation: false };
        var fetched = await OpenAsync(services, file, isReplacement ? demande.Source : null, cancellationToken);
        if (fetched.Error is { } problem)
        {
            return Fail(problem);
        }
        if (fetched.File is not { } content)
        {
            await output.WriteLineAsync("Le fichier n’a pas changé depuis le dernier import complet : rien à faire.");

            return 0;
        }
        await using (content)
        {
            var received = await services.GetRequiredService<ImportQueue>().CopyAsync(demande, content, cancellationToken);
            await FollowAsync(services.GetRequiredService<ImportRunner>(), received.Id, cancellationToken);
            var code = await TellAsync(services.GetRequiredService<IDbContextFactory<MedNumContext>>(), received.Id, cancellationToken);
            if (code == 0 && isReplacement && IsAddress(file))
            {
                await services.GetRequiredService<KnownFiles>().RecordAsync(demande.Source, file, fetched, received.Empreinte, cancellationToken);
            }

            return code;
        }
    }

    /// <param name="services">The program's.</param>
    /// <param name="file">A path or an address.</param>
    /// <param name="replaced">The source that the file replaces: what it was last replaced by is not fetched again.</param>
    /// <param name="cancellationToken">Cancels.</param>
    private static async Task<Fetched> OpenAsync(IServiceProvider services, string file, string? replaced, CancellationToken cancellationToken)
    {
        if (!IsAddress(file))
        {
            return File.Exists(file) ? new(File.OpenRead(file), null, null, null) : Fetched.Failed($"Il n’y a pas de fichier « {file} ».");
        }
        var known = replaced is null ? null : await services.GetRequiredService<KnownFiles>().FindAsync(replaced, file, cancellationToken);

        return await services.GetRequiredService<RemoteFile>().FetchAsync(file, known?.Etag, known?.DernierModifie, cancellationToken);
    }

    private static bool IsAddress(string file) =>
        file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private async Task FollowAsync(ImportRunner runner, Guid id, CancellationToken cancellationToken)
    {
        var run = Task.Run(() => runner.RunAsync(id, cancellationToken), cancellationToken);
        while (await Task.WhenAny(run, Task.Delay(s_look, cancellationToken)) != run)
        {
            if (runner.Progress(id) is { } progress && !Console.IsErrorRedirected)
            {
                var bar = new string('#', (int)(progress.Fraction * BarWidth)).PadRight(BarWidth);
                await error.WriteAsync($"\r[{bar}] {progress.Fraction.ToString("P0", CultureInfo.InvariantCulture)} {progress.Rows} lignes");
            }
        }
        await run;
    }

    private async Task<int> TellAsync(IDbContextFactory<MedNumContext> contexts, Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
        await output.WriteLineAsync(
            $"""
            Import {import.Id} : {Outcome(import)}
            {import.Lues} lignes lues : {import.Creees} créées, {import.Modifiees} modifiées, {import.Inchangees} inchangées, {import.Supprimees} supprimées, {import.Refusees} refusées.
            """);
        await foreach (var remarque in context.Remarques.AsNoTracking().Where(r => r.ImportId == id).OrderBy(r => r.Rang).Take(MostRemarks).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await output.WriteLineAsync($"{(remarque.Ligne is { } ligne ? $"Ligne {ligne}" : "Fichier")}, {remarque.Colonne ?? "toute la ligne"}, {remarque.Code} : {remarque.Message}");
        }
        if (import.Remarques > MostRemarks)
        {
            await output.WriteLineAsync($"… et {import.Remarques - MostRemarks} autres remarques, dans le rapport de l’import.");
        }

        return import.Etat is EtatImport.Termine ? 0 : Failed;
    }

    private static string Outcome(ImportEntity import) => import switch
    {
        { Etat: EtatImport.Termine, Simulation: true } => "simulé, rien n’est enregistré.",
        { Etat: EtatImport.Termine } => "terminé.",
        { Etat: EtatImport.Refuse } => $"refusé. {import.MotifMessage}",
        _ => $"échoué. {import.MotifMessage}",
    };

    private int Fail(string message)
    {
        error.WriteLine(message);

        return Failed;
    }
}
