namespace MediationNumerique.Api.Features.Orientation;

/// <summary>What is known of a criterion.</summary>
internal enum Etat
{
    Inconnue,
    NonRemplie,
    Remplie,
}

/// <summary>The weights of the criteria: the only table of them, published at <c>/v1/orientation/methode</c>.</summary>
internal static class Poids
{
    public const int Besoins = 30;
    public const int Distance = 25;
    public const int Disponibilites = 20;
    public const int Profil = 15;
    public const int Frais = 10;
    public const int Fraicheur = 10;
}

/// <summary>One criterion of one candidate: its weight, and how far it is met, from 0 to 1.</summary>
internal readonly record struct Note(int Poids, double Valeur)
{
    /// <summary>Unknown is not unmet: it is worth half.</summary>
    public const double ValeurInconnue = 0.5;

    public static Note Of(int poids, Etat etat) => new(poids, etat switch
    {
        Etat.Remplie => 1,
        Etat.NonRemplie => 0,
        _ => ValeurInconnue,
    });

    /// <summary>1 on the spot, a half at half of what the person can travel, and less with each metre; half where there is no distance.</summary>
    public static Note OfDistance(double? kilometres, double mobilite) =>
        new(Orientation.Poids.Distance, kilometres is { } km ? 1 / (1 + (2 * km / mobilite)) : ValeurInconnue);
}

/// <summary>Where a candidate stands: what is real first; then the best score, then the nearest, then in the order of the ids, so that no two are equal.</summary>
internal readonly record struct Place(double Score, double? Kilometres, Guid Id, bool EstFictif = false) : IComparable<Place>
{
    public int CompareTo(Place other)
    {
        if (EstFictif != other.EstFictif)
        {
            return EstFictif ? 1 : -1;
        }
        var byScore = other.Score.CompareTo(Score);
        if (byScore != 0)
        {
            return byScore;
        }
        var byDistance = (Kilometres ?? double.MaxValue).CompareTo(other.Kilometres ?? double.MaxValue);

        return byDistance != 0 ? byDistance : Id.CompareTo(other.Id);
    }
}

/// <summary>
/// The ranking. The score is the mean of the notes, each by its weight. Since a note only grows when a criterion goes from
/// unmet to unknown to met, and when the distance shrinks, and since all candidates of one question have the same weights: what
/// is nearer never ranks lower, all else equal; a criterion that is met never lowers; a stale place ranks lower than a fresh one.
/// </summary>
internal static class Classement
{
    /// <summary>From 0 to 1.</summary>
    public static double Score(ReadOnlySpan<Note> notes)
    {
        var (sum, weights) = (0.0, 0);
        foreach (var note in notes)
        {
            sum += note.Poids * note.Valeur;
            weights += note.Poids;
        }

        return weights == 0 ? 0 : sum / weights;
    }
}
