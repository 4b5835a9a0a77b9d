using System.Security.Cryptography;
using MediationNumerique.Api.Storage;
using Microsoft.IdentityModel.Tokens;

namespace MediationNumerique.Api.Web.Auth;

/// <summary>
/// This instance's own key, in a file of the data folder that only its owner may read. Whoever can read it can write
/// everywhere; deleting it and starting again revokes every token that it signed.
/// </summary>
internal sealed class LocalKey(DataFolder folder, ILogger<LocalKey> logger)
{
    public const string FileName = "jetons.cle";

    /// <summary>As long as the hash of HS256 takes in without shortening it.</summary>
    private const int Bytes = 64;

    private readonly Lazy<SymmetricSecurityKey> _value = new(() => new(ReadOrMake(folder, logger)));

    public SymmetricSecurityKey Value => _value.Value;

    private static byte[] ReadOrMake(DataFolder folder, ILogger logger)
    {
        var path = Path.Combine(folder.FullPath, FileName);
        if (!File.Exists(path))
        {
            folder.Create();
            Make(path);
        }
        Close(path, logger);
        var key = new byte[Bytes];
        if (Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var read) && read == Bytes)
        {
            return key;
        }

        throw new InvalidDataException($"{path} is not a token key. Delete it to have another made: the tokens of the old one are then refused.");
    }

    /// <summary>Written whole beside its place, then moved: two processes that start together end up with the same key.</summary>
    private static void Make(string path)
    {
        var draft = $"{path}.{Guid.NewGuid():N}";
        using (var writer = new StreamWriter(draft, DataFolder.PrivateFile(FileMode.CreateNew, FileShare.None)))
        {
            writer.WriteLine(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));
        }
        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }
    }

    /// <summary>A copy or a mounted volume may have opened the file to others.</summary>
    private static void Close(string path, ILogger logger)
    {
        if (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & ~DataFolder.OwnerReadsAndWrites) == 0)
        {
            return;
        }
        logger.LogWarning("{Path} was open to other users of this machine; it is closed now. If one may have read it, delete it and start again", path);
        File.SetUnixFileMode(path, DataFolder.OwnerReadsAndWrites);
    }
}
