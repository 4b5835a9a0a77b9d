namespace MediationNumerique.Api.Intake.One;

/// <summary>What is said to who writes into a source that nobody described.</summary>
internal static class UndescribedSource
{
    /// <param name="source">The slug, short enough to be sent back.</param>
    public static string Text(string source) => $"La source « {source} » n’est pas encore décrite. Décrivez-la d’abord : PUT /v1/sources/{source}.";
}
