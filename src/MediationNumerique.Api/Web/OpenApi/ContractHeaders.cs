using MediationNumerique.Api.Web.Versions;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>The headers of answers, each described once. One that is required comes with every answer that declares it.</summary>
internal static class ContractHeaders
{
    public static readonly IReadOnlyDictionary<string, OpenApiHeader> All = new Dictionary<string, OpenApiHeader>
    {
        ["Accept-Ranges"] = Sometimes("Présent si la réponse se lit aussi par parties.", "bytes"),
        ["Allow"] = Always("Les méthodes que cette adresse accepte.", "GET, HEAD"),
        ["Cache-Control"] = Always("Si la réponse peut être gardée, et combien de temps.", "public, max-age=60, stale-while-revalidate=600"),
        ["Content-Disposition"] = Sometimes("Le nom à donner au fichier. Absent d’une réponse en JSON.", "attachment; filename=\"rapport.csv\""),
        ["Content-Range"] = Sometimes("La partie rendue, et la taille du tout, en octets.", "bytes 0-1023/412345"),
        ["ETag"] = Always("L’empreinte de la réponse, à renvoyer dans `If-None-Match`, ou dans `If-Match` pour écrire.", "\"0a1b2c3d4e5f6071\""),
        ["Last-Modified"] = Sometimes("Quand l’API a fait le fichier, à renvoyer dans `If-Modified-Since`.", "Mon, 16 Mar 2026 08:30:00 GMT"),
        ["Link"] = Sometimes("La page suivante, s’il y en a une (RFC 8288).", "<https://api.example/v1/lieux?curseur=AQAB>; rel=\"next\""),
        ["Location"] = Always("L’adresse de ce qui est créé.", "https://api.example/v1/sources/demonstration/lieux/mediatheque-capucines"),
        ["Preference-Applied"] = Sometimes("La préférence de l’en-tête `Prefer` qui a été suivie. Après `return=minimal`, il n’y a pas de corps.", "return=minimal"),
        ["RateLimit"] = Sometimes("Les requêtes qui restent, et dans combien de secondes toutes seront rendues.", "\"lectures\";r=598;t=1"),
        ["RateLimit-Policy"] = Sometimes("Combien de requêtes sont permises (`q`), et en combien de secondes (`w`).", "\"lectures\";q=600;w=60"),
        ["Retry-After"] = Seconds("Combien de secondes attendre, après 429, 503, ou un import en cours.", 3),
        ["Vary"] = Always("Les en-têtes de la requête dont dépend la réponse.", "Accept-Encoding"),
        ["WWW-Authenticate"] = Always(
            "Ce qui manque, pour un programme (RFC 6750).", "Bearer realm=\"mediation-numerique\", error=\"insufficient_scope\", scope=\"lieux:ecrire\""),
        [VersionHeaders.Supported] = Always("Les versions de l’API qui continuent, séparées par des virgules. Le détail est à l’adresse `/versions`.", "1"),
        [VersionHeaders.Deprecated] = Sometimes("Les versions de l’API qu’il faut quitter, s’il y en a, séparées par des virgules.", "1"),
        [VersionHeaders.Deprecation] = Sometimes("Présent si cette version est dépréciée : depuis quand, en secondes Unix (RFC 9745).", "@1830297600"),
        [VersionHeaders.Sunset] = Sometimes(
            "Présent si la fin de cette version est décidée : quand elle cessera de répondre (RFC 8594). L’en-tête `Link` dit où passer.", "Mon, 01 Jan 2029 00:00:00 GMT"),
    };

    private static OpenApiHeader Always(string description, string example) => new()
    {
        Description = description,
        Required = true,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] },
    };

    private static OpenApiHeader Sometimes(string description, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [example] },
    };

    private static OpenApiHeader Seconds(string description, int example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Examples = [example] },
    };
}
