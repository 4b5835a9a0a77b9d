using System.Globalization;
using Asp.Versioning;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>What the contract says of the API as a whole.</summary>
internal static class ContractInfo
{
    /// <summary>Stands for the address of the instance until a client asks for the contract.</summary>
    public const string Instance = "https://instance.invalid";

    public static OpenApiInfo Of(ApiVersion version) => new()
    {
        Title = "API de la médiation numérique",
        Version = $"{version.ToString("V", CultureInfo.InvariantCulture)}.0.0",
        Description = """
            Les lieux, structures et services de médiation numérique de France, dans les mots du schéma national
            « lieux de médiation numérique » v1.0.2.

            - La lecture est libre : ni clé, ni compte.
            - Un filtre accepte plusieurs valeurs, répétées ou séparées par des virgules : l’une d’elles suffit. Plusieurs filtres s’ajoutent.
            - Un paramètre inconnu ou mal écrit est refusé, avec la valeur la plus proche. Rien n’est ignoré en silence.
            - Une liste se lit page par page : suivez `liens.suivant`, ou donnez `liens.curseur` dans `curseur`. `total` est exact.
            - Une réponse peut gagner des champs : ignorez ceux que vous ne connaissez pas. Rien de ce qui est ici ne disparaît sans une nouvelle version.
            - Chaque réponse a une empreinte (`ETag`) : renvoyez-la dans `If-None-Match`, et rien n’est transmis si rien n’a changé.
            - Le nombre de requêtes par minute est borné : l’en-tête `RateLimit` dit ce qui reste ; après un statut 429, attendez `Retry-After` secondes.
            - Les erreurs sont des problèmes (RFC 9457), en français, et disent quoi faire. La réponse `default` vaut pour celles qui n’ont pas leur ligne ; ses en-têtes sont ceux de toutes les réponses.
            """,
        TermsOfService = new($"{Instance}/conditions"),
        Contact = new() { Name = "L’équipe qui tient cette API", Url = new($"{Instance}/conditions") },
        License = new() { Name = "Licence Ouverte 2.0", Url = new("https://www.etalab.gouv.fr/licence-ouverte-open-licence/") },
    };

    public static OpenApiExternalDocs Schema => new()
    {
        Description = "Le schéma national des lieux de médiation numérique",
        Url = new("https://lamednum.github.io/standard-mediation-num/"),
    };
}
