using System.Text.Json.Nodes;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.One;

/// <summary>Errors in the shape of a body, that its pointer (RFC 6901) tells the place of.</summary>
internal static class Mistake
{
    public static Anomalie Of(string code, string message, string pointer, string? value = null) =>
        Anomalie.Erreur("", code, message, value) with { Pointeur = pointer };

    /// <param name="expected">French, with its article.</param>
    /// <param name="value">What was found.</param>
    /// <param name="pointer">Where.</param>
    public static Anomalie OfKind(string expected, JsonNode value, string pointer) =>
        Of("type", $"Ce champ attend {expected}.", pointer, value.ToJsonString());
}
