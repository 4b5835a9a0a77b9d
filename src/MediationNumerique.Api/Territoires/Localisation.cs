namespace MediationNumerique.Api.Territoires;

/// <summary>What an address does not say clearly of its commune.</summary>
internal enum Doute
{
    Aucun,

    /// <summary>No commune of that name is where the postal code is.</summary>
    NomInconnu,

    /// <summary>No commune has that code.</summary>
    CodeInconnu,

    /// <summary>The name and the postal code agree on a commune, which is not that of the code.</summary>
    CodeContredit,

    /// <summary>The code and the postal code agree, and the name is that of another commune of that postal code.</summary>
    NomContredit,

    /// <summary>The code and the name agree, and the postal code is of another département.</summary>
    CodePostalContredit,

    /// <summary>Neither the name nor the postal code is that of the code's commune.</summary>
    CodeSeul,
}

/// <summary>Where an address is.</summary>
/// <param name="Territoire">An arrondissement, else a commune, else, as a last resort, the département of the postal code.</param>
/// <param name="Doute">What is doubtful.</param>
/// <param name="Autre">The commune that what is contradicted means; null where it means none.</param>
/// <param name="Proches">The communes that an unknown name may mean, nearest first.</param>
internal sealed record Localisation(Territoire? Territoire, Doute Doute = Doute.Aucun, Territoire? Autre = null, IReadOnlyList<Territoire>? Proches = null);
