using System.Text.Json.Nodes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Features.Ogc.Contrat;

/// <summary>The answers that all operations share.</summary>
internal static class ContractResponses
{
    public static JsonObject All() => new()
    {
        ["Inchange"] = new JsonObject { ["description"] = "Rien n’a changé depuis la réponse dont l’empreinte est dans If-None-Match." },
        ["Probleme"] = new JsonObject
        {
            ["description"] = "Un problème (RFC 9457) : ce qui ne va pas, et quoi faire.",
            ["content"] = new JsonObject
            {
                [ProblemResult.ContentType] = new JsonObject { ["schema"] = ContractParts.Ref("schemas", "Probleme") },
            },
        },
    };
}
