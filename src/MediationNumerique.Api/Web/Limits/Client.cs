using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MediationNumerique.Api.Web.Auth;

namespace MediationNumerique.Api.Web.Limits;

/// <summary>Whose requests are counted together: the holder of a verified token, else an address.</summary>
/// <param name="Budget">What is counted.</param>
/// <param name="Address">An IPv4 address, or the /64 of an IPv6 one, which is what one subscriber has.</param>
/// <param name="Sujet">The holder of the token; then the address is left out.</param>
internal readonly record struct Client(Budget Budget, ulong Address, string? Sujet)
{
    private const uint ManyClientsSlots = 4096;

    public static Client Of(HttpContext http) => http.User.SujetOrNull() is { } sujet
        ? new(BudgetRoutes.Of(http), 0, sujet)
        : new(BudgetRoutes.Of(http), Number(http.Connection.RemoteIpAddress), null);

    /// <summary>One of a fixed number of clients, for when there are too many to tell apart.</summary>
    public Client Merged() => new(Budget, (uint)HashCode.Combine(Address, Sujet) % ManyClientsSlots, "");

    /// <summary>An address as a number: see <see cref="Address"/>.</summary>
    public static ulong Number(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return BinaryPrimitives.ReadUInt32BigEndian(bytes);
        }

        return address.IsIPv4MappedToIPv6 ? BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
