using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using MediationNumerique.Api.Startup;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Auth;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Commands;

/// <summary>Prints a token signed with the local key: the token alone on the output, what it is good for beside it.</summary>
internal static partial class JetonCommand
{
    private const int LongestSujet = 200;

    private static readonly TimeSpan s_usual = TimeSpan.FromDays(90);

    public static Command Create(TextWriter error)
    {
        var sources = new Option<string[]>("--source")
        {
            Description = "Obligatoire. Le nom court d’une source que le jeton peut écrire ; à répéter pour plusieurs. '*' (entre apostrophes) : toutes, pour un administrateur.",
            HelpName = "nom-court",
        };
        var portees = new Option<string[]>("--portee")
        {
            Description = $"Obligatoire. Ce que le jeton permet ; à répéter pour plusieurs : {string.Join(", ", Portees.All)}.",
            HelpName = "portee",
        };
        var duree = new Option<TimeSpan?>("--duree")
        {
            Description = $"Combien de temps le jeton est valable. Par défaut : 90j. {Duree.Accepted}",
            HelpName = "duree",
            CustomParser = ParseDuree,
        };
        var sujet = new Option<string>("--sujet")
        {
            Description = "Qui détient le jeton : l’auteur des écritures. Par défaut : « local: » et les sources.",
            HelpName = "nom",
        };
        var dossier = new Option<DirectoryInfo>("--dossier")
        {
            Description = "Le dossier des données de l’instance, s’il n’est pas dans sa configuration (Donnees:Dossier).",
            HelpName = "chemin",
        };
        sources.Validators.Add(result => Check(result, IsSource, "un nom court est fait de minuscules, de chiffres et de tirets ; toutes les sources : '*'."));
        portees.Validators.Add(CheckPortees);
        sujet.Validators.Add(result => Check(
            result, text => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestSujet && !text.Any(char.IsControl), $"un nom a de 1 à {LongestSujet} signes."));
        var command = new Command("jeton", "Délivre un jeton d’écriture signé par la clé de cette instance, qui est créée au besoin.")
        {
            sources, portees, duree, sujet, dossier,
        };
        command.Validators.Add(result => RequireEach(result, sources, portees));
        command.SetAction(parsed =>
        {
            var slugs = parsed.GetRequiredValue(sources).Distinct().ToArray();
            var token = new LocalToken(
                parsed.GetValue(sujet) ?? $"local:{string.Join(',', slugs)}",
                slugs,
                [.. parsed.GetRequiredValue(portees).Distinct()],
                parsed.GetValue(duree) ?? s_usual);

            return Print(token, parsed.GetValue(dossier), parsed.InvocationConfiguration.Output, error);
        });

        return command;
    }

    private static int Print(LocalToken token, DirectoryInfo? dossier, TextWriter output, TextWriter error)
    {
        var builder = ServerBuilder.Create(dossier is null ? [] : [$"--Donnees:Dossier={dossier.FullName}"]);
        builder.Logging.ClearProviders();
        builder.AddAuth();
        using var services = builder.Services.BuildServiceProvider();
        try
        {
            if (!services.GetRequiredService<IOptions<AuthentificationOptions>>().Value.AcceptsLocalKey)
            {
                error.WriteLine("Cette instance n’accepte que les jetons de son autorité (Authentification:Autorite). Pour accepter aussi sa clé : Authentification:CleLocale=true.");

                return CommandLine.Refused;
            }
            var (jeton, expires) = services.GetRequiredService<LocalTokenIssuer>().Issue(token);
            output.WriteLine(jeton);
            error.WriteLine(
                $"Sujet : {token.Sujet}. Sources : {string.Join(", ", token.Sources)}. Portées : {string.Join(", ", token.Portees)}. Expire le {expires:yyyy-MM-dd} à {expires:HH:mm} UTC.");

            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or OptionsValidationException)
        {
            error.WriteLine(e.Message);

            return CommandLine.Refused;
        }
    }

    private static void RequireEach(CommandResult result, params Option[] options)
    {
        foreach (var option in options.Where(option => result.GetResult(option) is null))
        {
            result.AddError($"{option.Name} manque.");
        }
    }

    private static TimeSpan? ParseDuree(ArgumentResult result)
    {
        if (!Duree.TryParse(result.Tokens[0].Value, out var duree))
        {
            result.AddError($"--duree {result.Tokens[0].Value} : {Duree.Accepted}");
        }

        return duree;
    }

    private static void CheckPortees(OptionResult result)
    {
        foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !Portees.All.Contains(text)))
        {
            var hint = Suggestions.Nearest(text, Portees.All) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";
            result.AddError($"--portee {text} : portée inconnue.{hint} Acceptées : {string.Join(", ", Portees.All)}.");
        }
    }

    private static void Check(OptionResult result, Func<string, bool> accepts, string expected)
    {
        foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !accepts(text)))
        {
            result.AddError($"{result.Option.Name} {text} : {expected}");
        }
    }

    private static bool IsSource(string text) => text == TokenClaims.EverySource || Slug().IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z")]
    private static partial Regex Slug();
}
