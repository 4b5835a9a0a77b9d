using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Commands;

/// <summary>What the program is asked to do: no argument, or settings only, is to serve.</summary>
internal static class CommandLine
{
    public const int Refused = 1;

    private static readonly string[] s_questions = ["-h", "-?", "--help", "--version"];

    /// <summary>Does what the arguments ask and gives the exit code; null when they ask to serve.</summary>
    public static int? Run(string[] args, TextWriter output, TextWriter error)
    {
        if (args is [] || !IsForUs(args[0]))
        {
            return ServerArguments.ErrorIn(args) is { } wrong ? Refuse([wrong], error) : null;
        }
        // Operators of producers read the help and the errors.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var root = Root(error);
        if (!s_questions.Contains(args[0]) && root.Subcommands.All(command => command.Name != args[0]))
        {
            var hint = Suggestions.Nearest(args[0], root.Subcommands.Select(command => command.Name)) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

            return Refuse([$"« {args[0]} » n’est ni une commande ni un réglage.{hint}"], error);
        }
        var parsed = root.Parse(args);

        return parsed.Errors.Count > 0 && parsed.Action is not HelpAction
            ? Refuse(parsed.Errors.Select(wrong => wrong.Message), error)
            : parsed.Invoke(new() { Output = output, Error = error });
    }

    /// <summary>A word that is no setting, or a question.</summary>
    private static bool IsForUs(string first) =>
        s_questions.Contains(first) || (!first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('='));

    private static int Refuse(IEnumerable<string> errors, TextWriter error)
    {
        foreach (var text in errors)
        {
            error.WriteLine(text);
        }
        error.WriteLine("Voyez --help.");

        return Refused;
    }

    private static RootCommand Root(TextWriter error)
    {
        var root = new RootCommand(
            """
            L’API de la médiation numérique. Sans commande, elle démarre et sert.

            Réglages du serveur : --Section:Nom=valeur, par exemple --Donnees:Dossier=/var/lib/mednum, --Debit:Lectures=1200, --urls=http://localhost:5080.
            """)
        {
            ImporterCommand.Create(),
            JetonCommand.Create(error),
            MigrerCommand.Create(),
        };
        root.Options.OfType<HelpOption>().Single().Description = "Afficher cette aide";

        return root;
    }
}
