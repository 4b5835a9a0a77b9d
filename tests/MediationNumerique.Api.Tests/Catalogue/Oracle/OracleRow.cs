using System.Text.Json;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>What a row should be found, sorted and counted by, straight from what producers state.</summary>
internal sealed record OracleRow
{
    public required Guid Id { get; init; }

    public required string Nom { get; init; }

    /// <summary>Null where it is unknown.</summary>
    public required DateOnly? DateMaj { get; init; }

    /// <summary>In hundredths.</summary>
    public required int Score { get; init; }

    public required (double Latitude, double Longitude)? Point { get; init; }

    /// <summary>Its point, or that of its commune.</summary>
    public (double Latitude, double Longitude)? Near { get; init; }

    /// <summary>What is stated of opening hours, and where: département and commune.</summary>
    public (string Text, string? Departement, string? Commune)? Horaires { get; init; }

    public required IReadOnlySet<Key> Keys { get; init; }

    public required IReadOnlyList<OracleText> Texts { get; init; }

    public static IEnumerable<Key> Of<T>(Critere critere, IEnumerable<T>? values) where T : struct, Enum =>
        (values ?? []).Select(value => new Key(critere, Wire<T>.Of(value)));

    public static Key Flag(Critere critere, bool value) => new(critere, value ? "true" : "false");

    public static IEnumerable<Key> OfPivot(string? pivot) => pivot is null || pivot.All(c => c == '0')
        ? []
        : pivot.Length == 14 ? [new(Critere.Pivot, pivot), new(Critere.Siren, pivot[..9])] : [new(Critere.Pivot, pivot)];

    /// <summary>The codes of a territory and of those around it.</summary>
    public static IEnumerable<Key> OfTerritory(Territoire? t)
    {
        if (t is null)
        {
            return [];
        }
        (Critere, string?)[] codes =
        [
            (t.Type switch
            {
                TypeTerritoire.Region => Critere.Region,
                TypeTerritoire.Departement => Critere.Departement,
                TypeTerritoire.Epci => Critere.Epci,
                _ => Critere.Commune,
            }, t.Code),
            (Critere.Commune, t.Commune?.Code),
            (Critere.Epci, t.Epci?.Code),
            (Critere.Departement, t.Departement?.Code),
            (Critere.Region, t.Region?.Code),
        ];

        return codes.Where(c => c.Item2 is not null).Select(c => new Key(c.Item1, c.Item2!));
    }

    private static class Wire<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> s_names =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonSerializer.SerializeToElement(value).GetString()!);

        public static string Of(T value) => s_names[value];
    }
}

/// <summary>A text, and what a word found there is worth: 4 in a name, 2 in what tells where, 0 elsewhere.</summary>
internal sealed record OracleText(int Worth, string? Text)
{
    public string[] Words { get; } =
        [.. TextFolding.Words(Text ?? "").SelectMany(word => word switch { "st" => [word, "saint"], "ste" => [word, "sainte"], _ => new[] { word } })];
}
