namespace MediationNumerique.Api.Horaires;

/// <summary>A part of one day when a place is open, or when it is not known whether it is.</summary>
/// <param name="Debut">The first minute, from 0 at midnight.</param>
/// <param name="Fin">The minute after the last, up to 1,440.</param>
/// <param name="Etat">Never <see cref="Ouverture.Ferme"/>.</param>
/// <param name="Commentaire">What the producer wrote between quotes, or null.</param>
internal readonly record struct Tranche(short Debut, short Fin, Ouverture Etat, string? Commentaire);
