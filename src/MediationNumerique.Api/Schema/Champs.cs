using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace MediationNumerique.Api.Schema;

/// <summary>The names that the national schema gives to the fields of a place.</summary>
internal static class Champs
{
    /// <summary>Not of the schema: what the producer wrote where a place was repaired, by field.</summary>
    public const string Origine = "origine";

    private static readonly ImmutableArray<PropertyInfo> s_properties = [.. typeof(LieuBrut).GetProperties()];

    /// <summary>The 32 fields, in the official column order.</summary>
    public static ImmutableArray<string> All { get; } = [.. s_properties.Select(p => Of(p.Name))];

    /// <summary>The fields that hold several values.</summary>
    public static ImmutableHashSet<string> Lists { get; } =
        [.. s_properties.Where(p => p.PropertyType != typeof(string)).Select(p => Of(p.Name))];

    /// <summary>The fields without which a place is refused.</summary>
    public static ImmutableArray<string> Obligatoires { get; } =
        ["id", "pivot", "nom", "commune", "code_postal", "adresse", "date_maj"];

    /// <summary>What this API adds to the 32 columns, behind them, in its tables: whoever sends one back says nothing with it.</summary>
    public static ImmutableArray<string> OfApi { get; } =
    [
        "id_api", "source_api", "structure_id", "departement", "region", "epci", "en_ligne", "score_qualite", "maj_api", "distance_km",
        "position",
    ];

    /// <summary>Characters of <c>presentation_resume</c> (national schema v1.0.2).</summary>
    public const int LongestResume = 280;

    /// <summary>Values of one field: 79 typologies are the most that the schema has. Whoever sends more sends no list.</summary>
    public const int MostValues = 100;

    /// <summary>The field that a property holds: <c>CodePostal</c> gives <c>code_postal</c>.</summary>
    public static string Of(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);
}
