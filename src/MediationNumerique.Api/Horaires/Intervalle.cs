namespace MediationNumerique.Api.Horaires;

/// <summary>A stretch of local time when a place is open, or when it is not known whether it is; it may last several days.</summary>
/// <param name="Debut">When it begins, local time.</param>
/// <param name="Fin">When it has ended, local time.</param>
/// <param name="Etat">Never <see cref="Ouverture.Ferme"/>.</param>
/// <param name="Commentaire">What the producer wrote between quotes, or null.</param>
internal readonly record struct Intervalle(DateTime Debut, DateTime Fin, Ouverture Etat, string? Commentaire);
