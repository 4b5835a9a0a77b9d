using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace MediationNumerique.Api.Web.OpenApi;

/// <summary>Says in French what each status means, and which headers come with a read.</summary>
internal sealed class Responses : IOperationFilter
{
    /// <summary>No program does anything of its own with these: the default answer says what they are.</summary>
    public static readonly string[] OfAnyServer = ["408", "414", "500", "503"];

    private static readonly Dictionary<string, string> s_descriptions = new()
    {
        ["200"] = "Les données demandées.",
        ["201"] = "C’est créé.",
        ["202"] = "C’est reçu, et l’import ira à son terme.",
        ["204"] = "C’est fait, et la réponse n’a pas de corps.",
        ["206"] = "La partie demandée par `Range`.",
        ["304"] = "Rien n’a changé depuis la réponse qui portait cette empreinte.",
        ["400"] = "Un paramètre est inconnu ou mal écrit, ou le corps ne peut pas être lu.",
        ["401"] = "Aucun jeton n’est envoyé, ou il n’est pas accepté.",
        ["403"] = "Le jeton n’a pas la portée, ou ne donne pas accès à la source.",
        ["404"] = "Cet identifiant est inconnu.",
        ["405"] = "Cette adresse n’accepte pas cette méthode : `Allow` dit lesquelles.",
        ["406"] = "La réponse n’existe sous aucune des formes que demande `Accept`.",
        ["409"] = "D’autres envois ont changé la même ressource au même moment.",
        ["410"] = "Cette ressource a été supprimée, ou ce curseur est trop ancien.",
        ["412"] = "La ressource n’est pas dans l’état que demande `If-Match` ou `If-None-Match`.",
        ["413"] = "Le corps est trop grand.",
        ["415"] = "Le type de contenu n’est pas accepté.",
        ["416"] = "La partie que demande `Range` est hors du fichier.",
        ["422"] = "Le contenu ne suit pas le schéma : toutes les erreurs sont dites.",
        ["429"] = "Trop de requêtes en peu de temps.",
        ["default"] = "Toute autre réponse est un problème, qui dit quoi faire : 408 si le corps arrive trop lentement, 414 si l’adresse est trop longue, 500 si la faute est chez nous, 503 si l’API démarre ou est occupée : `Retry-After` dit quand réessayer.",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var kind = OperationKind.Of(context.ApiDescription);
        if (kind.HasEntityTag)
        {
            operation.Responses!["304"] = new OpenApiResponse();
        }
        if (kind.HasRanges)
        {
            operation.Responses!["206"] = new OpenApiResponse { Content = operation.Responses["200"].Content };
        }
        foreach (var status in OfAnyServer)
        {
            operation.Responses!.Remove(status);
        }
        foreach (var status in (string[])["405", "406", "default"])
        {
            operation.Responses!.TryAdd(status, ProblemAnswers.Create(context));
        }
        foreach (var (status, response) in operation.Responses!)
        {
            var concrete = (OpenApiResponse)response;
            concrete.Description = s_descriptions.GetValueOrDefault(status, concrete.Description ?? "");
            concrete.Headers = HeadersOf(status, kind)
                .Order(StringComparer.Ordinal)
                .ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, context.Document));
            if (status == "204" && kind.IsRead)
            {
                concrete.Description = "Il n’y a rien ici, et la réponse n’a pas de corps.";
            }
        }
        var sorted = operation.Responses.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        sorted.ForEach(pair => operation.Responses.Add(pair.Key, pair.Value));
    }

    private static IEnumerable<string> HeadersOf(string status, OperationKind kind) =>
        status switch
        {
            // What every answer has, of which the others declare no more than is their own.
            "default" => ["Cache-Control", "RateLimit", "RateLimit-Policy", "Retry-After", "Vary"],
            "200" => Success(kind),
            "206" => Success(kind).Append("Content-Range"),
            "201" => ["ETag", "Location", "Preference-Applied"],
            "202" => ["Location", "Preference-Applied", "Retry-After"],
            "204" when kind.IsRead => ["ETag"],
            "204" when kind.HasBody => ["ETag", "Preference-Applied"],
            "304" => kind.HasRanges ? ["Accept-Ranges", "ETag", "Last-Modified"] : ["ETag"],
            "405" => ["Allow"],
            "416" => ["Content-Range"],
            "401" or "403" => ["WWW-Authenticate"],
            "429" => ["RateLimit", "RateLimit-Policy", "Retry-After"],
            _ => [],
        };

    private static IEnumerable<string> Success(OperationKind kind)
    {
        if (kind.HasEntityTag || kind.HasBody)
        {
            yield return "ETag";
        }
        if (kind.IsList)
        {
            yield return "Link";
        }
        if (kind.IsImport)
        {
            yield return "Preference-Applied";
        }
        if (kind.HasFile)
        {
            yield return "Content-Disposition";
        }
        if (kind.HasRanges)
        {
            yield return "Accept-Ranges";
            yield return "Last-Modified";
        }
    }
}
