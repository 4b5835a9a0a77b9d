using System.CommandLine;
using MediationNumerique.Preparation;

var root = new RootCommand("Prepares the data that MediationNumerique.Api embeds. Exit codes: 0 done, 1 usage, 2 bad input, 3 network.")
{
    EmbarquerCommand.Create(),
    CentresCommand.Create(),
};

try
{
    // Exceptions come out here, to become one line and an exit code rather than a stack trace.
    return await root.Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false });
}
catch (PreparationException e)
{
    Console.Error.WriteLine(e.Message);

    return e.ExitCode;
}
