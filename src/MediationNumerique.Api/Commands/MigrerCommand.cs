using System.CommandLine;
using System.Data.Common;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Storage;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Commands;

/// <summary>
/// <c>migrer</c>: brings the configured database to the present schema and exits. What follows it on the command line are
/// settings, as for the API itself.
/// </summary>
internal static class MigrerCommand
{
    public const string Name = "migrer";

    public static Command Create()
    {
        var command = new Command(Name, "Met la base de données à jour, puis s’arrête. Les réglages du serveur peuvent suivre.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction((parsed, _) => RunAsync([.. parsed.UnmatchedTokens]));

        return command;
    }

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] settings)
    {
        var builder = ServerBuilder.Create(settings);
        builder.AddStorage();
        await using var app = builder.Build();
        try
        {
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            var engine = app.Services.GetRequiredService<IDatabaseEngine>();
            var applied = await engine.MigrateAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync($"{engine.Location}: {(applied is [] ? "nothing to apply" : $"applied {string.Join(", ", applied)}")}");

            return 0;
        }
        catch (Exception e) when (e is OptionsValidationException or DbException or InvalidOperationException)
        {
            await Console.Error.WriteLineAsync(e.Message);

            return 1;
        }
    }
}
