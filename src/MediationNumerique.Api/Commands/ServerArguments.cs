using MediationNumerique.Api.Features.Cartes.Page;
using MediationNumerique.Api.Intake.Completions;
using MediationNumerique.Api.Intake.Harvest;
using MediationNumerique.Api.Storage;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web;
using MediationNumerique.Api.Web.Auth;
using MediationNumerique.Api.Web.Limits;

namespace MediationNumerique.Api.Commands;

/// <summary>
/// The arguments that ASP.NET Core reads as configuration. It takes any word for one and ignores what it does not know:
/// here a word that nothing reads is refused.
/// </summary>
internal static class ServerArguments
{
    /// <summary>First segments of settings: the host's, then the application's sections.</summary>
    private static readonly string[] s_known =
    [
        "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "webRoot", "applicationName", "captureStartupErrors",
        "detailedErrors", "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup", "preferHostingUrls",
        "shutdownTimeoutSeconds", "suppressStatusMessages", "forwardedHeaders_enabled",
        "AllowedHosts", "ConnectionStrings", "Kestrel", "Logging",
        DonneesOptions.Section, BaseDeDonneesOptions.Section, AuthentificationOptions.Section, DebitOptions.Section, MoissonnageOptions.Section, CarteOptions.Section,
        CorsOptions.Section, GeocodageOptions.Section, RechercheEntreprisesOptions.Section,
    ];

    /// <summary>What is wrong, in French; null when all is well.</summary>
    public static string? ErrorIn(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].IndexOf('=', StringComparison.Ordinal);
            var isOption = args[i].StartsWith("--", StringComparison.Ordinal) || args[i].StartsWith('/');
            if (!isOption && equals <= 0)
            {
                return $"« {args[i]} » : ni un réglage ni une commande.";
            }
            var key = (equals < 0 ? args[i] : args[i][..equals]).TrimStart('-', '/');
            if (!s_known.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase))
            {
                return Unknown(args[i], key.Split(':')[0]);
            }
            if (equals < 0 && ++i == args.Length)
            {
                return $"« --{key} » attend une valeur.";
            }
        }

        return null;
    }

    private static string Unknown(string argument, string root)
    {
        var hint = Suggestions.Nearest(root, s_known) is [var nearest, ..] ? $" Vouliez-vous dire « {nearest} » ?" : "";

        return $"« {argument} » : le serveur n’a pas de réglage « {root} ».{hint}";
    }
}
