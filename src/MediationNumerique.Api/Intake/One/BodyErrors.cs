using System.Globalization;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Textes;
using MediationNumerique.Api.Web.Problems;

namespace MediationNumerique.Api.Intake.One;

/// <summary>From what is wrong with a statement to what its sender reads: each with its place in the body.</summary>
internal sealed class BodyErrors(JsonObject body)
{
    private readonly HashSet<string> _told = [];

    /// <summary>What a rule says.</summary>
    public Erreur Of(Anomalie anomalie) => Tell(anomalie, PointerOf(anomalie));

    public static Erreur Tell(Anomalie anomalie, string pointer) => new()
    {
        Pointeur = pointer,
        Code = anomalie.Code,
        Message = anomalie.Message,
        Valeur = anomalie.Valeur?.Shortened(),
        Suggestions = anomalie.Suggestions,
    };

    /// <summary>
    /// Where what a rule says is in the body as it was sent. Rules speak of a field and a value. In a list of texts, the value
    /// tells the item: indexes would not do, since blank items are dropped before the rules apply. An equal value further on is
    /// the next error's.
    /// </summary>
    public string PointerOf(Anomalie anomalie)
    {
        if (anomalie.Pointeur is { } pointer)
        {
            return Among(pointer.Split('/'));
        }
        if (body[anomalie.Champ] is JsonArray list && anomalie.Valeur is { } value)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (IsValue(RawText.Clean(BodyText.Read(list[i])), value) && _told.Add($"{anomalie.Champ}/{i}/{anomalie.Code}"))
                {
                    return $"/{anomalie.Champ}/{i}";
                }
            }
        }

        return $"/{anomalie.Champ}";
    }

    /// <summary>In a list of objects, the rules count those that are there: what was taken out has left null behind.</summary>
    private string Among(string[] tokens)
    {
        if (tokens is ["", var champ, var index, .. var rest] && body[champ] is JsonArray list && int.TryParse(index, CultureInfo.InvariantCulture, out var rank))
        {
            var places = Enumerable.Range(0, list.Count).Where(i => list[i] is not null);

            return $"/{champ}/{places.Skip(rank).FirstOrDefault(rank)}{string.Concat(rest.Select(token => $"/{token}"))}";
        }

        return string.Join('/', tokens);
    }

    /// <summary>A long value was shortened when it was reported.</summary>
    private static bool IsValue(string? text, string value) =>
        text == value || (text?.Length > value.Length && value.EndsWith('…') && text.StartsWith(value[..^1], StringComparison.Ordinal));
}
