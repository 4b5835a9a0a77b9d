using System.ComponentModel.DataAnnotations;

namespace MediationNumerique.Api.Storage;

/// <summary>Section <c>Donnees</c> of the configuration.</summary>
internal sealed record DonneesOptions
{
    public const string Section = "Donnees";

    /// <summary>The folder of the embedded database; a relative path starts at the application's content root.</summary>
    [Required]
    public string Dossier { get; init; } = "donnees";

    /// <summary>Whether the embedded example sources are loaded.</summary>
    public bool Exemples { get; init; }

    /// <summary>Megabytes free in the folder below which the instance says that it is not ready.</summary>
    [Range(0, 1_000_000)]
    public int PlaceMinimale { get; init; } = 50;

    /// <summary>
    /// How long what was deleted, what statements said before, and the reports of imports are kept: a number of days, or
    /// <c>90.00:00:00</c>. Who follows the changes must come back within it.
    /// </summary>
    [Range(typeof(TimeSpan), "1", "3650", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true, ErrorMessage = "Donnees:RetentionTombes is from 1 to 3650 days.")]
    public TimeSpan RetentionTombes { get; init; } = TimeSpan.FromDays(90);
}
