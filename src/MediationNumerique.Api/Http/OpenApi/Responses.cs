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
        ["206"] = "La partie demandée par `Range`.",
        ["304"] = "Rien n’a changé depuis la réponse qui portait cette empreinte.",
        ["400"] = "Un paramètre est inconnu ou mal écrit.",
        ["401"] = "Aucun jeton n’est envoyé, ou il n’est pas accepté.",
        ["403"] = "Le jeton n’a pas la portée, ou ne donne pas accès à la source.",
        ["404"] = "Cet identifiant est inconnu.",
        ["406"] = "La réponse n’existe sous aucune des formes que demande `Accept`.",
        ["408"] = "Le corps de la requête arrive trop lentement.",
        ["409"] = "D’autres envois ont changé la même ressource au même moment.",
        ["410"] = "Cette ressource a été supprimée, ou ce curseur est trop ancien.",
        ["412"] = "La ressource n’est pas dans l’état que demande `If-Match` ou `If-None-Match`.",
        ["413"] = "Le corps est trop grand.",
        ["414"] = "L’adresse est trop longue.",
        ["415"] = "Le type de contenu n’est pas accepté.",
        ["416"] = "La partie que demande `Range` est hors du fichier.",
        ["422"] = "Le contenu ne suit pas le schéma : toutes les erreurs sont dites.",
        ["429"] = "Trop de requêtes en peu de temps.",
        ["500"] = "La faute est chez nous. Réessayez plus tard.",
        ["503"] = "L’API démarre, ou elle est occupée : réessayez plus tard.",
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
        foreach (var (status, response) in operation.Responses!)
        {
            var concrete = (OpenApiResponse)response;
            concrete.Description = s_descriptions.GetValueOrDefault(status, concrete.Description ?? "");
            concrete.Headers = HeadersOf(status, kind)
                .Order(StringComparer.Ordinal)
                .ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, context.Document));
            if (status == "400" && operation.RequestBody is not null)
            {
                concrete.Description = "Un paramètre est inconnu ou mal écrit, ou le corps ne peut pas être lu.";
            }
        }
        var sorted = operation.Responses.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        operation.Responses.Clear();
        sorted.ForEach(pair => operation.Responses.Add(pair.Key, pair.Value));
    }

    private static IEnumerable<string> HeadersOf(string status, OperationKind kind) =>
        ((string[])["Cache-Control", "RateLimit", "RateLimit-Policy", "Vary"]).Concat(status switch
        {
            "200" => Success(kind),
            "206" => Success(kind).Append("Content-Range"),
            "201" => ["ETag", "Location", "Preference-Applied"],
            "202" => ["Location", "Preference-Applied", "Retry-After"],
            "204" when kind.HasBody => ["ETag", "Preference-Applied"],
            "304" => kind.HasRanges ? ["Accept-Ranges", "ETag", "Last-Modified"] : ["ETag"],
            "416" => ["Content-Range"],
            "401" or "403" => ["WWW-Authenticate"],
            "429" or "503" => ["Retry-After"],
            _ => [],
        });

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
