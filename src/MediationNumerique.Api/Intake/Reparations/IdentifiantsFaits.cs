using System.IO.Hashing;
using System.Text;
using MediationNumerique.Api.Intake.Files.Traductions;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Reparations;

/// <summary>
/// Ids for the places of a file that has none: made of the name, the address and the commune as they are written; where several rows
/// share those, of what else identifies each. They hang on no order of the rows.
/// </summary>
internal sealed class IdentifiantsFaits
{
    private const int LongestWords = 60;

    private readonly HashSet<UInt128> _seen = [];
    private readonly HashSet<UInt128> _shared = [];

    /// <summary>Learns which rows share a name and an address. The rows are read to their end.</summary>
    public void Add(IEnumerable<Rangee> rangees, ITraduction traduction)
    {
        foreach (var cellules in rangees.Select(rangee => rangee.Cellules).OfType<Cellules>())
        {
            string? Texte(string champ) => traduction.TexteOf(champ, cellules);

            var key = Key(Texte("nom"), Texte("adresse"), Texte("commune") ?? Texte("code_insee") ?? Texte("code_postal"));
            if (!_seen.Add(key))
            {
                _shared.Add(key);
            }
        }
    }

    /// <summary>Null for a place of which too little is known.</summary>
    public string? Of(LieuBrut lieu)
    {
        var where = lieu.Commune ?? lieu.CodeInsee ?? lieu.CodePostal;
        if (lieu.Nom is not { } nom || (lieu.Adresse ?? where) is null)
        {
            return null;
        }
        var words = string.Join('-', TextFolding.Words($"{nom} {where}"));
        var key = Key(nom, lieu.Adresse, where);
        if (_shared.Contains(key))
        {
            key = Key(nom, lieu.Adresse, where, lieu.CodePostal, lieu.ComplementAdresse, lieu.Telephone, string.Join('|', lieu.Courriels), lieu.Latitude, lieu.Longitude, lieu.Horaires);
        }

        // Readable, then 48 bits of all of it.
        return $"{(words.Length > LongestWords ? words[..LongestWords] : words).TrimEnd('-')}-{(ulong)(key >> 80):x12}";
    }

    private static UInt128 Key(params ReadOnlySpan<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(TextFolding.Fold(part ?? "")).Append('|');
        }

        return XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
