using MediationNumerique.Api.Intake.Harvest;
using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Intake.Completions;

/// <summary>Section <c>Geocodage</c> of the configuration: where the point of an address is asked for.</summary>
internal sealed record GeocodageOptions : IServiceOptions
{
    public static string Section => "Geocodage";

    /// <summary>
    /// The address before <c>/search/csv</c>, such as <c>https://data.geopf.fr/geocodage</c>; its host is one that
    /// <c>Moissonnage:HotesAutorises</c> allows. Null, which is the default, for nobody.
    /// </summary>
    public string? Url { get; init; }
}

/// <summary>Section <c>RechercheEntreprises</c> of the configuration: where the SIRET of a place is sought.</summary>
internal sealed record RechercheEntreprisesOptions : IServiceOptions
{
    public static string Section => "RechercheEntreprises";

    /// <summary>
    /// The address before <c>/search</c>, such as <c>https://recherche-entreprises.api.gouv.fr</c>, under the same condition; null,
    /// which is the default, for nobody.
    /// </summary>
    public string? Url { get; init; }
}

/// <summary>Another service that imports may ask.</summary>
internal interface IServiceOptions
{
    static abstract string Section { get; }

    string? Url { get; }
}

/// <summary>A service is a host like any other that this server calls: it must be allowed.</summary>
internal sealed class ServiceOptionsValidation<TOptions>(IOptions<MoissonnageOptions> hosts) : IValidateOptions<TOptions>
    where TOptions : class, IServiceOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options) =>
        options.Url is null or "" ? ValidateOptionsResult.Success
        : !Uri.TryCreate(options.Url, UriKind.Absolute, out var url) ? ValidateOptionsResult.Fail($"{TOptions.Section}:Url is no address.")
        : !hosts.Value.Allows(url) ? ValidateOptionsResult.Fail($"{TOptions.Section}:Url has the host {url.Authority}: add it to {MoissonnageOptions.Section}:HotesAutorises.")
        : ValidateOptionsResult.Success;
}
