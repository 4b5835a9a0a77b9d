using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Textes;
using Microsoft.OpenApi;

namespace MediationNumerique.Api.Web.Parameters;

/// <summary>Free words to search for.</summary>
internal sealed class SearchFormat : ParameterFormat
{
    private const int MostWords = 10;

    public override int Longest => 200;

    public override ParameterError? Check(string value) => TextFolding.Words(value).Length switch
    {
        0 => new(ErrorCodes.ValeurVide, "La recherche ne contient aucun mot."),
        > MostWords => new(ErrorCodes.TropLong, $"La recherche est limitée à {MostWords} mots."),
        _ => null,
    };

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = @"\S" };

    public override bool IsWhole(string value) => true;

    /// <summary>Folded. The last may be unfinished: "st" may become Strasbourg.</summary>
    public static ImmutableArray<string> Words(string value) => TextFolding.Words(value) is { Length: > 0 } words
        ? [.. words[..^1].Select(TextFolding.Spell).Append(words[^1]).Distinct()]
        : [];
}

/// <summary>The name of a sheet: any text that a spreadsheet takes, 31 signs at most in Excel.</summary>
internal sealed class FeuilleFormat : ParameterFormat
{
    public override ParameterError? Check(string value) => string.IsNullOrWhiteSpace(value) ? new(ErrorCodes.ValeurVide, "Donnez le nom d’une feuille.") : null;

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = @"\S" };

    public override bool IsWhole(string value) => true;
}

/// <summary>A label, of the schema or of a producer's own: any text, since producers invent labels.</summary>
internal sealed class LabelFormat(LiveCatalogue catalogue) : ParameterFormat
{
    public override int Longest => 200;

    public override ParameterError? Check(string value) => null;

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = @"\S" };

    public override bool IsWhole(string value) => value.Length <= Longest && catalogue.Current.HasLabel(value);

    /// <summary>The label as it is written in the data.</summary>
    public IEnumerable<string> Spellings(string value) =>
        Enumeration.Of<FormationLabel>().Find(value) is { } official ? [official.Valeur] : catalogue.Current.Labels(value);
}

/// <summary>The slug of a source that exists.</summary>
internal sealed class SourceFormat(LiveCatalogue catalogue) : ParameterFormat
{
    public override ParameterError? Check(string value)
    {
        var slugs = catalogue.Current.Sources.Select(source => source.Slug);

        return slugs.Contains(value)
            ? null
            : new(ErrorCodes.ValeurInconnue, $"« {value.Shortened()} » n’est pas une source. Voyez /v1/sources.", Suggestions.Nearest(value, slugs));
    }

    public override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Pattern = "^[a-z0-9]+(-[a-z0-9]+)*$" };
}
