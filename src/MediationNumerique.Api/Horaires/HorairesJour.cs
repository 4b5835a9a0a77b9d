namespace MediationNumerique.Api.Horaires;

/// <summary>Un jour, à l’heure du lieu, et ses heures d’ouverture.</summary>
public sealed record HorairesJour
{
    /// <summary>La date, à l’heure du lieu.</summary>
    /// <example>2026-11-24</example>
    public required DateOnly Date { get; init; }

    /// <summary>Les heures d’ouverture, dans l’ordre. Aucune : le lieu est fermé ce jour-là.</summary>
    public required IReadOnlyList<HorairesIntervalle> Intervalles { get; init; }
}

/// <summary>Des heures d’ouverture, dans un seul jour : ce qui passe minuit finit à `24:00` et reprend à `00:00` le lendemain.</summary>
public sealed record HorairesIntervalle
{
    /// <summary>L’heure d’ouverture.</summary>
    /// <example>09:00</example>
    public required string Debut { get; init; }

    /// <summary>L’heure de fermeture, au plus `24:00`.</summary>
    /// <example>12:00</example>
    public required string Fin { get; init; }

    /// <summary>Vrai si l’on ne sait pas si le lieu est ouvert à ces heures : appelez. Absent s’il l’est.</summary>
    /// <example>true</example>
    public bool? Incertain { get; init; }

    /// <summary>Ce que le producteur en dit, s’il le dit.</summary>
    /// <example>sur rendez-vous</example>
    public string? Commentaire { get; init; }
}

/// <summary>What of a place hangs on the clock: written behind its JSON, under the names that <c>Lieu</c> has for them.</summary>
internal sealed record HorairesLieu
{
    public bool? Ouvert { get; init; }

    public DateTimeOffset? ProchaineOuverture { get; init; }

    public IReadOnlyList<HorairesJour>? HorairesSemaine { get; init; }
}
