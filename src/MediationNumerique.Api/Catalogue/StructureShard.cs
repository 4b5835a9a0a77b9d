namespace MediationNumerique.Api.Catalogue;

/// <summary>Structures are in segments by their ids, since one may have places in several départements.</summary>
internal static class StructureShard
{
    private const int Count = 64;

    public static int Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);

        return bytes[0] % Count;
    }
}
