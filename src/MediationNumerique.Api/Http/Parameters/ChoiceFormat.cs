using System.Text.Json.Nodes;
using MediationNumerique.Api.Http.Problems;
using MediationNumerique.Api.Schema;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Http.Parameters;

/// <summary>One of some words, case and accents forgiven.</summary>
internal sealed class ChoiceFormat(IReadOnlyList<string> values, Type? enumeration = null) : ParameterFormat
{
    private readonly Dictionary<string, string> _byFolded = values.ToDictionary(TextFolding.Fold);

    /// <summary>The enumeration of the schema that the words are, or null.</summary>
    public Type? Enumeration => enumeration;

    public static ChoiceFormat Of<T>() where T : struct, Enum =>
        new([.. Schema.Enumerations.Enumeration.Of<T>().Values.Select(value => value.Valeur)], typeof(T));

    /// <summary>The word as it is officially written.</summary>
    public override string Canonical(string value) => _byFolded[TextFolding.Fold(value)];

    public override ParameterError? Check(string value)
    {
        if (_byFolded.ContainsKey(TextFolding.Fold(value)))
        {
            return null;
        }
        var accepted = values.Count <= 30 ? string.Join(", ", values) : $"voyez /v1/referentiels ({values.Count} valeurs)";

        return new(
            ErrorCodes.ValeurInconnue,
            $"« {value.Shortened()} » n’est pas une valeur acceptée. Acceptées : {accepted}.",
            Suggestions.Nearest(value, values));
    }

    public override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. values.Select(value => (JsonNode)value)],
    };
}
