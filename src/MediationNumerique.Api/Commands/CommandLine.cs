using System.CommandLine;
using System.Globalization;

namespace MediationNumerique.Api.Commands;

/// <summary>What the program is asked to do: no argument, or settings only, is to serve.</summary>
internal static class CommandLine
{
    public const int Refused = 1;

    private static readonly string[] s_asked = ["-h", "-?", "--help", "--version"];

    /// <summary>Does what the arguments ask and gives the exit code; null when they ask to serve.</summary>
    public static int? Run(string[] args, TextWriter output, TextWriter error)
    {
        if (ServerArguments.AskToServe(args))
        {
            if (ServerArguments.ErrorIn(args) is not { } wrong)
            {
                return null;
            }
            error.WriteLine(wrong);

            return Refused;
        }
        // Operators of producers read the help and the errors.
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");

        return Root(error).Parse(args).Invoke(new() { Output = output, Error = error });
    }

    /// <summary>Whether the first word is for this class: a word that is no setting, or a question.</summary>
    public static bool IsCommand(string first) => s_asked.Contains(first) || (!first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('='));

    private static RootCommand Root(TextWriter error) => new(
        """
        L’API de la médiation numérique. Sans commande, elle démarre et sert.

        Réglages du serveur : --Section:Nom=valeur, par exemple --Donnees:Dossier=/var/lib/mednum, --Debit:Lectures=1200, --urls=http://localhost:5080.
        """)
    {
        JetonCommand.Create(error),
    };
}
