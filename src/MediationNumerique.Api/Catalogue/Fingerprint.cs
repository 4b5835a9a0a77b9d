using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MediationNumerique.Api.Catalogue;

/// <summary>Hashes of what an answer is made of.</summary>
internal static class Fingerprint
{
    /// <summary>One hash of several, in their order. Two that are equal do not cancel each other, as they would by XOR.</summary>
    public static ulong Of(params ReadOnlySpan<ulong> parts) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(parts));
}
