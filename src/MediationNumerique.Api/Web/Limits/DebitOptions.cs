using System.ComponentModel.DataAnnotations;
using System.Net;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>Section <c>Debit</c> of the configuration: how many requests one client may make.</summary>
internal sealed record DebitOptions : IValidatableObject
{
    public const string Section = "Debit";

    public bool Actif { get; init; } = true;

    /// <summary>Reads a minute, all of which may come at once.</summary>
    [Range(1, 1_000_000)]
    public int Lectures { get; init; } = 600;

    /// <summary>Writes a minute.</summary>
    [Range(1, 1_000_000)]
    public int Ecritures { get; init; } = 300;

    /// <summary>Validations of files a minute: each costs what thousands of reads do.</summary>
    [Range(1, 1_000_000)]
    public int Validations { get; init; } = 20;

    /// <summary>Requests of one address that are under way at once.</summary>
    [Range(1, 1_000_000)]
    public int Simultanees { get; init; } = 64;

    /// <summary>Requests under way at once, of all clients.</summary>
    [Range(1, 1_000_000)]
    public int SimultaneesEnTout { get; init; } = 512;

    /// <summary>Connections of one address, known proxies excepted.</summary>
    [Range(1, 1_000_000)]
    public int Connexions { get; init; } = 256;

    /// <summary>Connections of all clients, known proxies excepted.</summary>
    [Range(1, 1_000_000)]
    public int ConnexionsEnTout { get; init; } = 10_000;

    /// <summary>Proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: addresses, or networks such as 10.0.0.0/8.</summary>
    public IReadOnlyList<string> ProxysConnus { get; init; } = [];

    /// <summary>A single address is a network of one.</summary>
    public IEnumerable<IPNetwork> Proxys => ProxysConnus.Select(Parse).OfType<IPNetwork>();

    public bool IsProxy(IPAddress address) => Proxys.Any(proxy => proxy.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => ProxysConnus
        .Where(text => Parse(text) is null)
        .Select(text => new ValidationResult($"Debit:ProxysConnus: {text} is neither an address nor a network (10.0.0.0/8)."));

    private static IPNetwork? Parse(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
