namespace MediationNumerique.Api.Web;

/// <summary>Section <c>Cors</c> of the configuration.</summary>
internal sealed record CorsOptions
{
    public const string Section = "Cors";

    /// <summary>The sites, as <c>https://saisie.example</c>, whose pages may write with a token.</summary>
    public IReadOnlyList<string> OriginesEcriture { get; init; } = [];
}
