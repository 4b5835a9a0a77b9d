using System.CommandLine;
using MediationNumerique.Api.Benchmarks.Donnees;

namespace MediationNumerique.Api.Benchmarks.Charge;

internal static class ChargeCommand
{
    public static Command Create()
    {
        var jeu = new JeuOptions();
        var connexions = new Option<int>("--connexions") { Description = "How many connections.", DefaultValueFactory = _ => 16 };
        var secondes = new Option<int>("--secondes") { Description = "How long to ask each question, warm-up not included.", DefaultValueFactory = _ => 6 };
        var port = new Option<int>("--port") { Description = "The server's port; the bare server has the next.", DefaultValueFactory = _ => 5100 };
        var questions = new Option<string[]>("--questions") { Description = "Only these questions, by their names in the table.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("charge", "Starts the real server on a database of its own and loads it over loopback.") { connexions, secondes, port, questions };
        jeu.AddTo(command);
        command.SetAction((parsed, cancellation) => new ChargeRun(Console.Out).RunAsync(
            jeu.Read(parsed),
            new(parsed.GetValue(connexions), TimeSpan.FromSeconds(parsed.GetValue(secondes)), parsed.GetValue(port), parsed.GetValue(questions) ?? []),
            cancellation));

        return command;
    }
}
