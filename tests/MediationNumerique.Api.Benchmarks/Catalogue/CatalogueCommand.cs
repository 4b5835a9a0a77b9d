using System.CommandLine;
using System.Globalization;
using BenchmarkDotNet.Running;
using MediationNumerique.Api.Benchmarks.Donnees;

namespace MediationNumerique.Api.Benchmarks.Catalogue;

internal static class CatalogueCommand
{
    public static Command Create()
    {
        var jeu = new JeuOptions();
        var rapide = new Option<bool>("--rapide") { Description = "A stopwatch and a table, within a minute, instead of BenchmarkDotNet." };
        var command = new Command("catalogue", "Asks the catalogue, in memory, for a count and a page of 50, with many combinations of filters.") { rapide };
        jeu.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(rapide))
            {
                Rapide.Run(jeu.Read(parsed), Console.Out);
            }
            else
            {
                Environment.SetEnvironmentVariable(CatalogueBenchmark.LieuxVariable, parsed.GetValue(jeu.Lieux)?.FullName);
                Environment.SetEnvironmentVariable(CatalogueBenchmark.EchelleVariable, parsed.GetValue(jeu.Echelle).ToString(CultureInfo.InvariantCulture));
                BenchmarkRunner.Run<CatalogueBenchmark>();
            }
        });

        return command;
    }
}
