using System.Text.Json;
using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;

namespace MediationNumerique.Api.Intake.One;

/// <summary>What is asked of any text of a body. A number may stand for one: the rules of the field judge it.</summary>
internal static class BodyText
{
    public static Anomalie? Judge(JsonNode value, string pointer)
    {
        if (Read(value) is not { } text)
        {
            return Mistake.OfKind("un texte", value, pointer);
        }
        if (text.Length > Rules.LongestText)
        {
            return Mistake.Of("trop-long", $"Ce texte compte {text.Length} caractères, {Rules.LongestText} au plus.", pointer, text);
        }

        // Databases and spreadsheets cut a text at such a sign, or refuse it.
        return text.Any(c => char.IsControl(c) && !char.IsWhiteSpace(c))
            ? Mistake.Of("caractere-de-controle", "Ce texte contient un caractère de contrôle, invisible : retirez-le.", pointer, text)
            : null;
    }

    /// <summary>Null for what is neither a text nor a number.</summary>
    public static string? Read(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        _ => null,
    };
}
