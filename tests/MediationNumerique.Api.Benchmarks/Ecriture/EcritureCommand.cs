using System.CommandLine;

namespace MediationNumerique.Api.Benchmarks.Ecriture;

internal static class EcritureCommand
{
    public static Command Create()
    {
        var lieux = new Option<FileInfo>("--lieux") { Required = true, Description = "A file of places, of any format that the API reads." };
        var tours = new Option<int>("--tours") { Description = "How often to begin anew, with an empty database and a new server.", DefaultValueFactory = _ => 3 };
        var puts = new Option<int>("--puts") { Description = "How many single places to write.", DefaultValueFactory = _ => 200 };
        var port = new Option<int>("--port") { Description = "The server's port.", DefaultValueFactory = _ => 5110 };
        var command = new Command("ecriture", "Starts the real server on an empty database and writes as a producer does: a file, the same file again, single places; then reads while a file is taken in.") { lieux, tours, puts, port };
        command.SetAction((parsed, cancellation) => new EcritureRun(Console.Out).RunAsync(
            new(parsed.GetValue(lieux)!, parsed.GetValue(tours), parsed.GetValue(puts), parsed.GetValue(port)),
            cancellation));

        return command;
    }
}
