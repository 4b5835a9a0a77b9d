using System.ComponentModel.DataAnnotations;

namespace MediationNumerique.Api.Persistence;

/// <summary>Section <c>Donnees</c> of the configuration.</summary>
internal sealed record DonneesOptions
{
    public const string Section = "Donnees";

    /// <summary>The folder of the embedded database; a relative path starts at the application's content root.</summary>
    [Required]
    public string Dossier { get; init; } = "donnees";

    /// <summary>Whether the embedded example sources are loaded.</summary>
    public bool Exemples { get; init; }
}
