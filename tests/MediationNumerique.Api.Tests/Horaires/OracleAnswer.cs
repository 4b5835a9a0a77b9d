using System.Text.Json;
using MediationNumerique.Api.Horaires;

namespace MediationNumerique.Api.Tests.Horaires;

/// <summary>What the reference says of one value, where one territory's holidays hold.</summary>
/// <param name="Valeur">The opening hours.</param>
/// <param name="Departement">The territory.</param>
/// <param name="Etats">At each instant, o for open, c for closed, u for unknown; null when the reference refuses the value.</param>
/// <param name="Instants">Minutes since 1970, local time.</param>
internal sealed record OracleAnswer(string Valeur, string Departement, string? Etats, int[] Instants)
{
    /// <summary>The file of answers, in the folder that <c>MEDNUM_ORACLE_HORAIRES</c> names; null when it is not there.</summary>
    public static string? PathOf(string name) =>
        Environment.GetEnvironmentVariable("MEDNUM_ORACLE_HORAIRES") is { Length: > 0 } folder
        && Path.Combine(folder, $"{name}.jsonl") is var path && File.Exists(path)
            ? path
            : null;

    public static IEnumerable<OracleAnswer> Read(string name) => File.ReadLines(PathOf(name)!)
        .Select(line => JsonSerializer.Deserialize<OracleAnswer>(line, JsonSerializerOptions.Web)!);

    /// <summary>The instants when we answer something else.</summary>
    public IReadOnlyList<DateTime> Differences(HorairesOuverture horaires)
    {
        var feries = JoursFeries.Of(Departement);

        return [.. Instants.Select((minutes, i) => (Instant: DateTime.UnixEpoch.AddMinutes(minutes), Etat: Etats![i]))
            .Where(asked => LetterOf(horaires.StateAt(asked.Instant, feries)) != asked.Etat)
            .Select(asked => asked.Instant)];
    }

    private static char LetterOf(Ouverture etat) => etat switch
    {
        Ouverture.Ouvert => 'o',
        Ouverture.Ferme => 'c',
        _ => 'u',
    };
}
