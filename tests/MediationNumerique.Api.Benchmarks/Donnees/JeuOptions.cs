using System.CommandLine;

namespace MediationNumerique.Api.Benchmarks.Donnees;

/// <summary>The two options that say what is measured.</summary>
internal sealed class JeuOptions
{
    public Option<FileInfo?> Lieux { get; } = new("--lieux")
    {
        Description = "A file of places, .csv or .csv.gz, schema v1.0 or v0.1. By default: the sources that the API embeds.",
    };

    public Option<int> Echelle { get; } = new("--echelle")
    {
        Description = "How many times to take the file, each copy with ids, structures and points of its own.",
        DefaultValueFactory = _ => 1,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Lieux);
        command.Options.Add(Echelle);
    }

    public Jeu Read(ParseResult parsed) => Jeu.Read(parsed.GetValue(Lieux)?.FullName, parsed.GetValue(Echelle));
}
