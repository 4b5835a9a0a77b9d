namespace MediationNumerique.Api.Horaires;

/// <summary>Whether a place is open at an instant.</summary>
internal enum Ouverture : byte
{
    Ferme,

    Ouvert,

    /// <summary>It cannot be told (open end, comment alone, school holidays): neither open nor closed.</summary>
    Inconnu,
}
