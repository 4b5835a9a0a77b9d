using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Http.OpenApi;

/// <summary>Says in French what each status means, and which headers come with a read.</summary>
internal sealed class Responses : IOperationFilter
{
    private static readonly Dictionary<string, string> s_descriptions = new()
    {
        ["200"] = "Les données demandées.",
        ["201"] = "C’est créé.",
        ["202"] = "C’est reçu, et l’import ira à son terme.",
        ["204"] = "C’est fait, et la réponse n’a pas de corps.",
        ["304"] = "Rien n’a changé depuis la réponse qui portait cette empreinte.",
        ["400"] = "Un paramètre est inconnu ou mal écrit.",
        ["401"] = "Aucun jeton n’est envoyé, ou il n’est pas accepté.",
        ["403"] = "Le jeton n’a pas la portée, ou ne donne pas accès à la source.",
        ["404"] = "Cet identifiant est inconnu.",
        ["409"] = "D’autres envois ont changé la même ressource au même moment.",
        ["410"] = "Cette ressource a été supprimée, ou ce curseur est trop ancien.",
        ["412"] = "La ressource n’est pas dans l’état que demande `If-Match` ou `If-None-Match`.",
        ["413"] = "Le corps est trop grand.",
        ["414"] = "L’adresse est trop longue.",
        ["415"] = "Le type de contenu n’est pas accepté.",
        ["422"] = "Le contenu ne suit pas le schéma : toutes les erreurs sont dites.",
        ["429"] = "Trop de requêtes en peu de temps.",
        ["503"] = "L’API démarre, ou elle est occupée : réessayez plus tard.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var isRead = context.ApiDescription.HttpMethod == HttpMethods.Get;
        if (isRead)
        {
            operation.Responses!["304"] = new OpenApiResponse();
        }
        foreach (var (status, response) in operation.Responses!)
        {
            var concrete = (OpenApiResponse)response;
            concrete.Description = s_descriptions.GetValueOrDefault(status, concrete.Description ?? "");
            concrete.Headers = HeadersOf(status, isRead);
            if (status == "400" && operation.RequestBody is not null)
            {
                concrete.Description = "Un paramètre est inconnu ou mal écrit, ou le corps ne peut pas être lu.";
            }
        }
        var sorted = operation.Responses.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        sorted.ForEach(pair => operation.Responses.Add(pair.Key, pair.Value));
        if (isRead && operation.OperationId!.StartsWith("lister", StringComparison.Ordinal))
        {
            operation.Responses["200"].Headers!["Link"] = Link();
        }
    }

    private static Dictionary<string, IOpenApiHeader>? HeadersOf(string status, bool isRead) => (status, isRead) switch
    {
        ("200", true) => new() { ["ETag"] = ETag(), ["Cache-Control"] = CacheControl(), ["RateLimit"] = RateLimit() },
        ("202", _) => new() { ["Location"] = Location(), ["Retry-After"] = RetryAfter(), ["Preference-Applied"] = PreferenceApplied() },
        ("304", true) => new() { ["ETag"] = ETag() },
        ("200" or "204", false) => new() { ["ETag"] = ETag(), ["Preference-Applied"] = PreferenceApplied() },
        ("201", false) => new() { ["ETag"] = ETag(), ["Location"] = Location(), ["Preference-Applied"] = PreferenceApplied() },
        ("401" or "403", _) => new() { ["WWW-Authenticate"] = WwwAuthenticate() },
        ("503", _) => new() { ["Retry-After"] = RetryAfter() },
        ("429", _) => new() { ["Retry-After"] = RetryAfter(), ["RateLimit"] = RateLimit() },
        _ => null,
    };

    private static OpenApiHeader WwwAuthenticate() => Header(
        "Ce qui manque, pour un programme (RFC 6750).", "Bearer realm=\"mediation-numerique\", error=\"insufficient_scope\", scope=\"lieux:ecrire\"");

    private static OpenApiHeader RetryAfter() => Header("Combien de secondes attendre.", "3");

    private static OpenApiHeader RateLimit() => Header("Les requêtes qui restent, et dans combien de secondes toutes seront rendues.", "\"lectures\";r=598;t=1");

    private static OpenApiHeader Location() => Header("L’adresse de ce qui est créé.", "https://api.example/v1/sources/demonstration/lieux/mediatheque-capucines");

    private static OpenApiHeader PreferenceApplied() => Header("La préférence de l’en-tête `Prefer` qui a été suivie.", "return=minimal");

    private static OpenApiHeader ETag() => Header("L’empreinte de la réponse, à renvoyer dans If-None-Match.", "\"0a1b2c3d4e5f6071\"");

    private static OpenApiHeader CacheControl() => Header("Combien de temps garder la réponse.", "public, max-age=60, stale-while-revalidate=600");

    private static OpenApiHeader Link() => Header("La page suivante, s’il y en a une (RFC 8288).", "<https://api.example/v1/lieux?curseur=AQAB>; rel=\"next\"");

    private static OpenApiHeader Header(string description, string example) => new()
    {
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        Example = example,
    };
}
