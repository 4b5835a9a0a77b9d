using Microsoft.Extensions.Options;

namespace MediationNumerique.Api.Storage;

/// <summary>Whether there is room left in the data folder.</summary>
internal sealed class Stockage(DataFolder data, IOptions<DonneesOptions> options)
{
    /// <summary>ENOSPC and EDQUOT of Linux, ERROR_DISK_FULL of Windows.</summary>
    private static readonly int[] s_noRoom = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Megabytes that are free; null where that cannot be told.</summary>
    public long? Libres
    {
        get
        {
            try
            {
                return new DriveInfo(data.FullPath).AvailableFreeSpace >> 20;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }
    }

    public bool IsFull => Libres < options.Value.PlaceMinimale;

    /// <summary>Whether an error of the file system says that there is no room.</summary>
    public static bool IsNoRoom(Exception exception) => exception.Chain().OfType<IOException>().Any(e => s_noRoom.Contains(e.HResult));
}
