using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using MediationNumerique.Api.Imports;
using MediationNumerique.Api.Moissonnage;
using MediationNumerique.Api.Persistence;
using MediationNumerique.Api.Persistence.Entities;
using MediationNumerique.Api.Reception;
using MediationNumerique.Api.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Commands;

/// <summary>
/// <c>importer</c>: what <c>POST …/imports</c> does, from the server's side. It writes to the database itself, whether the API
/// runs or not; the API shows the change within a second.
/// </summary>
internal static class ImporterCommand
{
    private const int Failed = 2;

    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);

    public static Command Create()
    {
        var file = new Argument<string>("fichier") { Description = "Un fichier, ou une adresse http(s) dont l’hôte est dans Moissonnage:HotesAutorises" };
        var source = new Option<string>("--source") { Description = "Le nom court de la source", Required = true };
        var mode = new Option<ModeImport>("--mode") { Description = "complet : supprimer aussi ce qui est absent du fichier" };
        var simulation = new Option<bool>("--simulation") { Description = "Tout faire, sauf enregistrer" };
        var strict = new Option<bool>("--strict") { Description = "Refuser le fichier dès qu’une ligne est refusée" };
        var confirm = new Option<bool>("--confirmer-suppressions") { Description = "Accepter de supprimer plus de 30 % des lieux de la source" };
        var command = new Command("importer", "Importe un fichier de lieux dans une source. Les réglages du serveur peuvent suivre.")
        {
            file, source, mode, simulation, strict, confirm,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(file),
            new(
                parsed.GetRequiredValue(source), parsed.GetValue(mode), parsed.GetValue(simulation), parsed.GetValue(strict), parsed.GetValue(confirm),
                OrigineImport.Commande, $"commande:{Environment.UserName}"),
            [.. parsed.UnmatchedTokens],
            cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(string file, ImportDemande demande, string[] settings, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddPersistence();
        builder.AddCatalogueServices();
        builder.AddImportServices();
        builder.AddRemoteFiles();
        await using var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.Services.GetRequiredService<IDatabaseEngine>().StartAsync(cancellationToken);
            if (!await IsSourceAsync(app.Services, demande.Source, cancellationToken))
            {
                return Fail($"La source « {demande.Source} » n’est pas encore décrite : PUT /v1/sources/{demande.Source}.");
            }
            var (content, error) = await OpenAsync(app.Services, file, cancellationToken);
            if (content is null)
            {
                return Fail(error!);
            }
            await using (content)
            {
                return await ImportAsync(app.Services, demande, content, cancellationToken);
            }
        }
        catch (Exception e) when (e is OptionsValidationException or DbException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return Fail(e.Message);
        }
    }

    private static async Task<bool> IsSourceAsync(IServiceProvider services, string source, CancellationToken cancellationToken)
    {
        await using var context = await ContextAsync(services, cancellationToken);

        return await context.Sources.AnyAsync(s => s.Slug == source && s.SupprimeLe == null, cancellationToken);
    }

    private static async Task<(FileStream? Content, string? Error)> OpenAsync(IServiceProvider services, string file, CancellationToken cancellationToken)
    {
        if (file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || file.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            var fetched = await services.GetRequiredService<RemoteFile>().FetchAsync(file, null, null, cancellationToken);

            return (fetched.File, fetched.Error);
        }

        return File.Exists(file) ? (File.OpenRead(file), null) : (null, $"Il n’y a pas de fichier « {file} ».");
    }

    private static async Task<int> ImportAsync(IServiceProvider services, ImportDemande demande, FileStream content, CancellationToken cancellationToken)
    {
        var received = await services.GetRequiredService<ImportQueue>().ReceiveAsync(demande, content, cancellationToken);
        var runner = services.GetRequiredService<ImportRunner>();
        var run = Task.Run(() => runner.RunAsync(received.Id, cancellationToken), cancellationToken);
        while (await Task.WhenAny(run, Task.Delay(s_look, cancellationToken)) != run)
        {
            Show(runner.Progress(received.Id));
        }
        await run;
        await using var context = await ContextAsync(services, cancellationToken);
        var ended = await context.Imports.AsNoTracking().SingleAsync(i => i.Id == received.Id, cancellationToken);
        Tell(ended, await context.Remarques.AsNoTracking().Where(r => r.ImportId == ended.Id).OrderBy(r => r.Rang).Take(20).ToListAsync(cancellationToken));

        return ended.Etat is EtatImport.Termine ? 0 : Failed;
    }

    private static void Show(ImportProgress? progress)
    {
        if (progress is { } p && !Console.IsErrorRedirected)
        {
            Console.Error.Write($"\r[{new string('#', (int)(p.Fraction * 30)),-30}] {p.Fraction.ToString("P0", CultureInfo.InvariantCulture)} {p.Rows} lignes");
        }
    }

    private static void Tell(ImportEntity import, List<RemarqueEntity> remarques)
    {
        Console.WriteLine();
        Console.WriteLine($"Import {import.Id} : {import.Etat}{(import.Simulation ? " (simulation)" : "")}. {import.MotifMessage}");
        Console.WriteLine($"{import.Lues} lignes lues : {import.Creees} créées, {import.Modifiees} modifiées, {import.Inchangees} inchangées, {import.Supprimees} supprimées, {import.Refusees} refusées.");
        foreach (var remarque in remarques)
        {
            Console.WriteLine($"ligne {remarque.Ligne} [{remarque.Colonne}] {remarque.Code} : {remarque.Message}");
        }
        if (import.Remarques > remarques.Count)
        {
            Console.WriteLine($"… et {import.Remarques - remarques.Count} autres remarques, dans le rapport de l’import.");
        }
    }

    private static Task<MedNumContext> ContextAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IDbContextFactory<MedNumContext>>().CreateDbContextAsync(cancellationToken);

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);

        return Failed;
    }
}
