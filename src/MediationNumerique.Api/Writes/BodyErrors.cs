using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Writes;

/// <summary>From what is wrong with a statement to what its sender reads: each with its place in the body.</summary>
internal sealed class BodyErrors(JsonObject body)
{
    private readonly HashSet<string> _told = [];

    public Erreur Of(Anomalie anomalie) => new()
    {
        Pointeur = anomalie.Pointeur ?? PointerOf(anomalie),
        Code = anomalie.Code,
        Message = anomalie.Message,
        Valeur = anomalie.Valeur?.Shortened(),
        Suggestions = anomalie.Suggestions,
    };

    /// <summary>
    /// Rules speak of a field and a value. In a list, the value tells the item: indexes would not do, since blank items are
    /// dropped before the rules apply. An equal value further on is the next error's.
    /// </summary>
    private string PointerOf(Anomalie anomalie)
    {
        if (body[anomalie.Champ] is JsonArray list && anomalie.Valeur is { } value)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (RawText.Clean(TextOf(list[i])) == value && _told.Add($"{anomalie.Champ}/{i}/{anomalie.Code}"))
                {
                    return $"/{anomalie.Champ}/{i}";
                }
            }
        }

        return $"/{anomalie.Champ}";
    }

    private static string? TextOf(JsonNode? item) => item?.GetValueKind() switch
    {
        JsonValueKind.String => item.GetValue<string>(),
        JsonValueKind.Number => item.ToJsonString(),
        _ => null,
    };
}
