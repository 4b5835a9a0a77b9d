using System.CommandLine;
using MediationNumerique.Api.Storage.Entities;

namespace MediationNumerique.Api.Commands;

/// <summary>
/// <c>importer</c>: what <c>POST …/imports</c> does, from the server's side. It writes to the database itself, whether the API
/// runs or not; the API shows the change within a second.
/// </summary>
internal static class ImporterCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("fichier") { Description = "Un fichier, ou une adresse http(s) dont l’hôte est dans Moissonnage:HotesAutorises" };
        var source = new Option<string>("--source") { Description = "Le nom court de la source", Required = true, HelpName = "nom-court" };
        var mode = new Option<ModeImport>("--mode") { Description = "complet : supprimer aussi ce qui est absent du fichier. Par défaut : partiel" };
        var simulation = new Option<bool>("--simulation") { Description = "Tout faire, sauf enregistrer" };
        var strict = new Option<bool>("--strict") { Description = "Refuser le fichier dès qu’une ligne est refusée" };
        var confirm = new Option<bool>("--confirmer-suppressions") { Description = "Accepter de supprimer plus de 30 % des lieux de la source" };
        var command = new Command("importer", "Importe un fichier de lieux dans une source. Les réglages du serveur peuvent suivre.")
        {
            file, source, mode, simulation, strict, confirm,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            string[] settings = [.. parsed.UnmatchedTokens];
            // A mistyped option must not pass for a setting: what should have been a simulation would write.
            if (ServerArguments.ErrorIn(settings) is { } wrong)
            {
                await error.WriteLineAsync(wrong);

                return CommandLine.Refused;
            }

            return await new ImporterRun(output, error).RunAsync(
                parsed.GetRequiredValue(file),
                new(
                    parsed.GetRequiredValue(source), parsed.GetValue(mode), parsed.GetValue(simulation), parsed.GetValue(strict), parsed.GetValue(confirm),
                    OrigineImport.Commande, $"commande:{Environment.UserName}"),
                settings,
                cancellationToken);
        });

        return command;
    }
}
