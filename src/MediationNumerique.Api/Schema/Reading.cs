namespace MediationNumerique.Api.Schema;

/// <summary>What was understood of what a producer sent: null as soon as one anomaly is an error.</summary>
internal sealed record Reading<T>(T? Content, IReadOnlyList<Anomalie> Anomalies) where T : class
{
    public bool IsRefused => Content is null;

    public IEnumerable<Anomalie> Erreurs => Anomalies.Where(a => a.Gravite is Gravite.Erreur);

    public IEnumerable<Anomalie> Avertissements => Anomalies.Where(a => a.Gravite is Gravite.Avertissement);
}

internal static class Reading
{
    /// <summary>Makes the content only when no anomaly is an error: a typed record never holds what was refused.</summary>
    public static Reading<T> Of<T>(IReadOnlyList<Anomalie> anomalies, Func<T> content) where T : class =>
        new(anomalies.Any(a => a.Gravite is Gravite.Erreur) ? null : content(), anomalies);
}
