namespace MediationNumerique.Api.Intake.Harvest;

/// <summary>Section <c>Moissonnage</c> of the configuration: from where files may be fetched.</summary>
internal sealed record MoissonnageOptions
{
    public const string Section = "Moissonnage";

    /// <summary>
    /// Host names, such as <c>www.data.gouv.fr</c>, with their port where it is not the usual one; none by default: producers
    /// must not have this server call addresses that only it can reach.
    /// </summary>
    public IReadOnlyList<string> HotesAutorises { get; init; } = [];

    public bool Allows(Uri url) => (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && HotesAutorises.Any(host => host.Equals(url.Authority, StringComparison.OrdinalIgnoreCase));
}
