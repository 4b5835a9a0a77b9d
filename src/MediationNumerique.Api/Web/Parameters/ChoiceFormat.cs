using System.Text.Json.Nodes;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>
/// One of some words, case and accents forgiven. In the contract they have a name, so that generated clients have one too:
/// that of the enumeration that answers are made of, or one of their own.
/// </summary>
internal sealed class ChoiceFormat : ParameterFormat
{
    private readonly IReadOnlyList<string> _values;
    private readonly Dictionary<string, string> _byFolded;
    private readonly string? _text;

    public ChoiceFormat(IReadOnlyList<string> values, Type enumeration) : this(values) => Enumeration = enumeration;

    /// <param name="values">The words.</param>
    /// <param name="name">What the contract calls them.</param>
    /// <param name="text">What they are, in French.</param>
    public ChoiceFormat(IReadOnlyList<string> values, string name, string text) : this(values) => (Name, _text) = (name, text);

    private ChoiceFormat(IReadOnlyList<string> values) => (_values, _byFolded) = (values, values.ToDictionary(TextFolding.Fold));

    /// <summary>The enumeration that the words are, or null.</summary>
    public Type? Enumeration { get; }

    /// <summary>The name of the words that are no enumeration, or null.</summary>
    public string? Name { get; }

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
        var accepted = _values.Count <= 30 ? string.Join(", ", _values) : $"voyez /v1/referentiels ({_values.Count} valeurs)";

        return new(
            ErrorCodes.ValeurInconnue,
            $"« {value.Shortened()} » n’est pas une valeur acceptée. Acceptées : {accepted}.",
            Suggestions.Nearest(value, _values));
    }

    public override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.String,
        Description = _text,
        Enum = [.. _values.Select(value => (JsonNode)value)],
    };
}
