using MediationNumerique.Api.Intake.Files.Rapports;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.V01;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Files.Traductions;

/// <summary>The columns of a file that nothing reads, and how many values go with each.</summary>
internal sealed class ColonnesLaissees(Colonnes colonnes)
{
    /// <summary>A file has a few, and each one is sought among the known ones.</summary>
    public const int MostTold = 100;

    /// <summary>What says nothing of a place: of a GeoJSON feature, of our own tables and of our reports.</summary>
    private static readonly HashSet<string> s_mute = new(["type", "feature.id", "geometry.type", "geometry.coordinates", "bbox", .. Champs.OfApi, .. RapportXlsx.Titles], StringComparer.OrdinalIgnoreCase);

    private readonly int[] _counts = new int[Colonnes.Most];
    private volatile bool _isRead;

    /// <summary>From any thread.</summary>
    public void Count(Cellules cellules)
    {
        _isRead = true;
        for (var rank = 0; rank < Math.Min(cellules.Count, _counts.Length); rank++)
        {
            if (!cellules.At(rank).IsBlank)
            {
                Interlocked.Increment(ref _counts[rank]);
            }
        }
    }

    /// <summary>Once the rows are read.</summary>
    /// <param name="isRead">Whether the column of a rank is read.</param>
    public IEnumerable<Anomalie> Report(Func<int, bool> isRead)
    {
        foreach (var titre in colonnes.EnDouble.Take(MostTold))
        {
            yield return Anomalie.Avertissement(titre.Shortened(), "colonne-en-double", "Cette colonne est donnée deux fois : seule la première est lue.");
        }
        int[] left = [.. Enumerable.Range(0, Math.Min(colonnes.Titres.Count, _counts.Length)).Where(rank => colonnes.Titres[rank] is { Length: > 0 } titre && !isRead(rank) && !s_mute.Contains(titre))];
        foreach (var rank in left.Take(MostTold))
        {
            yield return Unread(colonnes.Titres[rank], _isRead ? _counts[rank] : null);
        }
        if (left.Length > MostTold)
        {
            yield return Anomalie.Avertissement(
                Anomalie.Fichier, "colonne-inconnue", $"{left.Length - MostTold} autres colonnes ne sont pas lues non plus, avec {left.Skip(MostTold).Sum(rank => _counts[rank])} valeurs.");
        }
    }

    private static Anomalie Unread(string titre, int? count) => Anomalie.Avertissement(
        titre.Shortened(), "colonne-inconnue", count switch
        {
            null => "Cette colonne n’est pas lue.",
            0 => "Cette colonne n’est pas lue. Elle est vide.",
            1 => "Cette colonne n’est pas lue : une valeur est laissée.",
            _ => $"Cette colonne n’est pas lue : {count} valeurs sont laissées.",
        }).Suggesting(Suggestions.Misspelt(titre, SchemaVersions.Champs));
}
