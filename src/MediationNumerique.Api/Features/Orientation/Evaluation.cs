using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>
/// Scores the rows of one table that pass a selection. The criteria are read from the index, as bits over the whole table, so
/// that no row is decoded. Their order: distance, freshness, availability, then those of the index.
/// </summary>
internal sealed class Evaluation(Demande demande)
{
    public const int Distance = 0;
    public const int Fraicheur = 1;
    public const int Disponibilites = 2;
    public const int PremierIndexe = 3;

    /// <summary>A place that its producer has not looked at for longer is stale.</summary>
    public const int JoursDeFraicheur = 730;

    private static readonly Key s_sansPublic = new(Critere.ModaliteAcces, Enumeration.ValueOf(ModaliteAcces.CeLieuNAccueillePasDePublic));

    private readonly CritereIndexe[] _indexes = [.. demande.Indexes()];
    private readonly Key[] _besoins = [.. demande.Besoins.Select(besoin => new Key(Critere.ServiceDuLieu, Enumeration.ValueOf(besoin)))];
    private readonly Direction _from = demande.Point?.ToDirection() ?? default;
    private readonly int _oldest = DateOnly.FromDateTime(demande.Maintenant.UtcDateTime).DayNumber - JoursDeFraicheur;

    public IReadOnlyList<CritereIndexe> Indexes => _indexes;

    /// <summary>How many criteria there are.</summary>
    public int Count => PremierIndexe + _indexes.Length;

    /// <param name="matches">The rows.</param>
    /// <param name="surPlace">Whether the person goes there: what does not receive the public is then left out.</param>
    /// <param name="candidats">Where to.</param>
    public void Read<T>(Matches<T> matches, bool surPlace, List<Candidat> candidats) where T : Entry
    {
        foreach (var slice in matches.Slices)
        {
            var table = slice.Table;
            var bits = matches.BitsOf(slice);
            var words = bits.Length;
            // For each criterion of the index the rows that meet it, then those that say no; then, for each need, those that answer it.
            using var marks = new Scratch<ulong>(words * ((2 * _indexes.Length) + _besoins.Length));
            Mark(table.Index.Keys, marks.Span, words);
            var sansPublic = table.Index.Keys.Find(s_sansPublic);
            for (var row = Bits.Next(bits, 0); row >= 0; row = Bits.Next(bits, row + 1))
            {
                if (surPlace && sansPublic?.Has(row) is true)
                {
                    continue;
                }
                var kilometres = demande.Point is null || table[row].Emplacement is null
                    ? (double?)null : table[row].Rounded(Direction.ToKilometres(table.Index.Points.SquaredChord(row, _from)));
                if (Judge(table[row], kilometres, table.Index.Days[row], row, marks.Span, words) is { } candidat)
                {
                    candidats.Add(candidat);
                }
            }
        }
    }

    private void Mark(KeyIndex keys, Span<ulong> marks, int words)
    {
        for (var i = 0; i < _indexes.Length; i++)
        {
            _indexes[i].Mark(keys, marks.Slice(2 * i * words, words), marks.Slice(((2 * i) + 1) * words, words));
        }
        for (var i = 0; i < _besoins.Length; i++)
        {
            keys.Find(_besoins[i])?.AddTo(marks.Slice(((2 * _indexes.Length) + i) * words, words));
        }
    }

    /// <summary>Null for what is disqualified.</summary>
    private Candidat? Judge(Entry entry, double? kilometres, int day, int row, ReadOnlySpan<ulong> marks, int words)
    {
        Span<Etat> etats = stackalloc Etat[Count];
        etats[Distance] = kilometres is { } km ? km <= demande.MobiliteKm ? Etat.Remplie : Etat.NonRemplie : entry is ServiceEntry { Lieu: null } ? Etat.Remplie : Etat.Inconnue;
        etats[Fraicheur] = day == 0 ? Etat.Inconnue : day >= _oldest ? Etat.Remplie : Etat.NonRemplie;
        etats[Disponibilites] = EtatDisponibilites(entry);
        for (var i = 0; i < _indexes.Length; i++)
        {
            etats[PremierIndexe + i] = Bits.Has(marks.Slice(2 * i * words, words), row) ? Etat.Remplie
                : Bits.Has(marks.Slice(((2 * i) + 1) * words, words), row) ? Etat.NonRemplie
                : Etat.Inconnue;
        }
        var besoins = 0;
        for (var i = 0; i < _besoins.Length; i++)
        {
            besoins += Bits.Has(marks.Slice(((2 * _indexes.Length) + i) * words, words), row) ? 1 : 0;
        }

        return IsOut(etats, besoins) ? null : new(entry, kilometres, Score(etats, kilometres, besoins), Pack(etats), besoins);
    }

    private Etat EtatDisponibilites(Entry entry)
    {
        if (demande.Disponibilites.Count == 0 || entry.Calendrier is not { } calendrier)
        {
            return Etat.Inconnue;
        }
        var best = Etat.NonRemplie;
        foreach (var creneau in demande.Disponibilites)
        {
            switch (creneau.In(calendrier, demande.Maintenant))
            {
                case Etat.Remplie:
                    return Etat.Remplie;
                case Etat.Inconnue:
                    best = Etat.Inconnue;
                    break;
            }
        }

        return best;
    }

    private bool IsOut(ReadOnlySpan<Etat> etats, int besoins)
    {
        var exige = demande.Exige;
        if (exige.Count == 0)
        {
            return false;
        }
        if ((exige.Contains(NomsCriteres.Besoins) && besoins < _besoins.Length)
            || (exige.Contains(NomsCriteres.Distance) && etats[Distance] is Etat.NonRemplie)
            || (exige.Contains(NomsCriteres.Fraicheur) && etats[Fraicheur] is Etat.NonRemplie)
            || (exige.Contains(NomsCriteres.Disponibilites) && demande.Disponibilites.Count > 0 && etats[Disponibilites] is Etat.NonRemplie))
        {
            return true;
        }
        for (var i = 0; i < _indexes.Length; i++)
        {
            var nom = _indexes[i].Nom == NomsCriteres.Frais ? NomsCriteres.Frais : NomsCriteres.Profils;
            if (etats[PremierIndexe + i] is Etat.NonRemplie && exige.Contains(nom))
            {
                return true;
            }
        }

        return false;
    }

    private double Score(ReadOnlySpan<Etat> etats, double? kilometres, int besoins)
    {
        Span<Note> notes = stackalloc Note[Count + 1];
        notes[0] = Note.OfDistance(kilometres, demande.MobiliteKm);
        // Remote help is as near everywhere.
        notes[0] = demande.ADistance is ADistance.Exige ? default : notes[0];
        notes[1] = Note.Of(Poids.Fraicheur, etats[Fraicheur]);
        notes[2] = demande.Disponibilites.Count == 0 ? default : Note.Of(Poids.Disponibilites, etats[Disponibilites]);
        for (var i = 0; i < _indexes.Length; i++)
        {
            notes[PremierIndexe + i] = Note.Of(_indexes[i].Poids, etats[PremierIndexe + i]);
        }
        notes[Count] = new(Poids.Besoins, _besoins.Length == 0 ? 1 : (double)besoins / _besoins.Length);

        return Classement.Score(notes);
    }

    private static ulong Pack(ReadOnlySpan<Etat> etats)
    {
        var packed = 0UL;
        for (var i = 0; i < etats.Length; i++)
        {
            packed |= (ulong)etats[i] << (i * 2);
        }

        return packed;
    }
}
