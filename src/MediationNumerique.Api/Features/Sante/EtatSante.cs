namespace MediationNumerique.Api.Features.Sante;

/// <summary>How the process is, for who watches over it.</summary>
internal sealed record EtatSante
{
    /// <summary><c>ok</c>, <c>pas-pret</c>, <c>stockage-plein</c> or <c>en-retard</c>.</summary>
    public required string Statut { get; init; }

    /// <summary>Seconds since the catalogue was last known to hold all that the database does.</summary>
    public int? RetardS { get; init; }

    /// <summary>Rows of the database that this version cannot read, and goes without.</summary>
    public int? LignesIllisibles { get; init; }
}
