using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using MediationNumerique.Api.Schema;

namespace MediationNumerique.Api.Intake.Files;

/// <summary>
/// The ids that a file has given so far, and where. It keeps a hash of each, so that a million long ids take no more memory
/// than short ones.
/// </summary>
internal sealed class IdsVus
{
    /// <summary>So that nobody can write ids whose hashes meet.</summary>
    private static readonly long s_seed = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(8));

    private readonly Dictionary<UInt128, int> _lines = [];

    /// <summary>An error when a row before this one has the same id, whether that row was accepted or not.</summary>
    public Anomalie? Add(string idSource, int numero)
    {
        var hash = XxHash128.HashToUInt128(MemoryMarshal.AsBytes(idSource.AsSpan()), s_seed);
        if (_lines.TryAdd(hash, numero))
        {
            return null;
        }

        return Anomalie.Erreur(
            "id", "id-en-double",
            $"Cet identifiant est déjà celui de la ligne {_lines[hash]} : donnez à chaque lieu un identifiant qui lui est propre.", idSource);
    }
}
