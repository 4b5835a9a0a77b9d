namespace MediationNumerique.Api.Web;

/// <summary>A slice of the API: a folder of <c>Features</c> that says here what it needs and where it answers.</summary>
/// <param name="Tag">What the contract files its operations under; null where the contract has none.</param>
/// <param name="Description">What the contract says of them, in French.</param>
internal sealed record Slice(string? Tag = null, string? Description = null)
{
    /// <summary>Registers what it needs.</summary>
    public Action<IHostApplicationBuilder> Add { get; init; } = _ => { };

    /// <summary>Its addresses beside the versions.</summary>
    public Action<IEndpointRouteBuilder> Map { get; init; } = _ => { };

    /// <summary>Its addresses under <c>/v1</c>.</summary>
    public Action<IEndpointRouteBuilder> MapV1 { get; init; } = _ => { };
}
