using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MediationNumerique.Api.Intake.Correspondances;

/// <summary>Comment les colonnes d’une source deviennent les champs du schéma national : un objet, dont chaque clé est un champ. Sa grammaire est à l’adresse `/openapi/schemas/correspondance.json`.</summary>
public sealed record CorrespondanceDeclaree
{
    /// <summary>The fields, as they were sent.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Champs { get; set; } = [];

    public static CorrespondanceDeclaree Of(JsonObject json) => new() { Champs = json.ToDictionary(champ => champ.Key, champ => JsonElement.Parse(champ.Value!.ToJsonString())) };
}
