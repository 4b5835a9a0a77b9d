namespace MediationNumerique.Api.Catalogue;

/// <summary>The orders of a list.</summary>
internal enum Tri
{
    Id,
    Nom,

    /// <summary>Latest first.</summary>
    DateMaj,

    /// <summary>Nearest first.</summary>
    Distance,

    /// <summary>Best match first.</summary>
    Pertinence,
}
