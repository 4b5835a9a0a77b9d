using System.CommandLine;
using MediationNumerique.Api.Benchmarks.Donnees;

namespace MediationNumerique.Api.Benchmarks.Formes;

internal static class FormesCommand
{
    public static Command Create()
    {
        var jeu = new JeuOptions();
        var tours = new Option<int>("--tours") { Description = "How often to ask each question, half a second each time.", DefaultValueFactory = _ => 20 };
        var port = new Option<int>("--port") { Description = "The server's port; the bare servers have the next ones.", DefaultValueFactory = _ => 5120 };
        var command = new Command("formes", "Starts the real server and asks for maps and whole files, beside constants and files of the same sizes.") { tours, port };
        jeu.AddTo(command);
        command.SetAction((parsed, cancellation) => new FormesRun(Console.Out).RunAsync(
            jeu.Read(parsed), parsed.GetValue(tours), parsed.GetValue(port), cancellation));

        return command;
    }
}
