using System.ComponentModel.DataAnnotations;

namespace MediationNumerique.Api.Features.Cartes.Page;

/// <summary>Section <c>Carte</c> of the configuration: what the map page shows behind the places.</summary>
internal sealed record CarteOptions : IValidatableObject
{
    public const string Section = "Carte";

    public FondDeCarteOptions FondDeCarte { get; init; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        FondDeCarte.Mistakes().Select(mistake => new ValidationResult(mistake));
}

/// <summary>A background made of raster tiles that another host serves; none by default, so that no request leaves for it.</summary>
internal sealed record FondDeCarteOptions
{
    /// <summary>An https address in which the browser puts <c>{z}</c>, <c>{x}</c> and <c>{y}</c>.</summary>
    public string? Url { get; init; }

    /// <summary>Who made it, as its terms want it shown: plain text.</summary>
    public string? Attribution { get; init; }

    /// <summary>Where the browser is allowed to fetch tiles; null without a background.</summary>
    public string? Origin => Url is null ? null : new Uri(Filled).GetLeftPart(UriPartial.Authority);

    private string Filled => Url!.Replace('{', '_').Replace('}', '_');

    public IEnumerable<string> Mistakes()
    {
        if (Url is null)
        {
            yield break;
        }
        string[] parts = ["{z}", "{x}", "{y}"];
        if (!parts.All(part => Url.Contains(part, StringComparison.Ordinal)) || !Uri.TryCreate(Filled, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps)
        {
            yield return "Carte:FondDeCarte:Url must be an https address with {z}, {x} and {y} in it.";
        }
        else if (uri.Host.Contains('_', StringComparison.Ordinal))
        {
            yield return "Carte:FondDeCarte:Url: {z}, {x} and {y} belong in the path or the query, and the host has no braces.";
        }
        if (string.IsNullOrWhiteSpace(Attribution))
        {
            yield return "Carte:FondDeCarte:Attribution is needed with Carte:FondDeCarte:Url: say who made the background.";
        }
    }
}
