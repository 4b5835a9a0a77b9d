using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>
/// What producers call the fields of the schema (<c>synonymes.json</c>), and the values of its lists (<c>mots.json</c>). Both files are
/// there to be added to: all is written as it is compared, without capitals, accents nor signs.
/// </summary>
internal static partial class Lexique
{
    /// <summary>Of a column that holds both coordinates.</summary>
    public const string Point = "point";

    private static readonly Dictionary<string, string[]> s_synonymes = Load("synonymes.json", LexiqueJson.Default.DictionaryStringStringArray);

    private static readonly Dictionary<string, Dictionary<string, string[]>> s_mots = Load("mots.json", LexiqueJson.Default.DictionaryStringDictionaryStringStringArray);

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> s_valeurs = s_mots.ToFrozenDictionary(
        champ => champ.Key,
        champ => champ.Value.SelectMany(valeur => valeur.Value.Select(mot => (Mot: mot, Valeur: valeur.Key)))
            .Concat(Enumeration.All.Single(enumeration => enumeration.Champ == champ.Key).Values.Select(value => (Mot: TextFolding.Fold(value.Libelle), Valeur: value.Valeur)))
            .DistinctBy(pair => pair.Mot).ToFrozenDictionary(pair => pair.Mot, pair => pair.Valeur));

    /// <summary>Titles without their spaces, for those that have none.</summary>
    private static readonly FrozenDictionary<string, string> s_compact = s_synonymes
        .SelectMany(champ => champ.Value.Select(nom => (Nom: Compact(nom), champ.Key))).DistinctBy(pair => pair.Nom).ToFrozenDictionary(pair => pair.Nom, pair => pair.Key);

    /// <summary>The lists whose words are known.</summary>
    public static IEnumerable<string> Listes => s_mots.Keys;

    public static IReadOnlyDictionary<string, string[]> Synonymes => s_synonymes;

    /// <summary>How surely a title names a field, from 0 to 1.</summary>
    public static double Names(string champ, string titre)
    {
        var plie = NomColonne.Fold(titre);
        if (s_compact.TryGetValue(Compact(plie), out var named) && named == champ)
        {
            return 1;
        }
        // Tools put a word before all of their titles: « c_nom », « USER_ADRES », « address.city ».
        var words = plie.Split(' ');

        return words.Length is 2 or 3 or 4 && s_compact.TryGetValue(string.Concat(words[1..]), out var end) && end == champ ? words[0].Length <= 4 || words[0] is "adresse" or "address" or "geo" or "contact" or "lieu" or "structure" or "location" ? 0.8 : 0.5 : 0;
    }

    /// <summary>The value of a list that a producer's word stands for; null for one that is not known.</summary>
    public static string? ValeurOf(string champ, string mot)
    {
        if (Cible.Of(champ, mot) is { Valeur: { } known } cible && cible.Champ == champ)
        {
            return known;
        }
        var plie = TextFolding.Fold(mot);

        return s_valeurs.TryGetValue(champ, out var mots) && (mots.TryGetValue(plie, out var valeur) || mots.TryGetValue(WithoutBrackets(mot), out valeur)) ? valeur : null;
    }

    private static string WithoutBrackets(string mot) => TextFolding.Fold(mot.Split('(', ':')[0]);

    private static string Compact(string plie) => plie.Replace(" ", "", StringComparison.Ordinal);

    private static T Load<T>(string name, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        using var file = typeof(Lexique).Assembly.GetManifestResourceStream($"{typeof(Lexique).Namespace}.{name}")!;

        return JsonSerializer.Deserialize(file, type)!;
    }

    [JsonSerializable(typeof(Dictionary<string, string[]>))]
    [JsonSerializable(typeof(Dictionary<string, Dictionary<string, string[]>>))]
    private sealed partial class LexiqueJson : JsonSerializerContext;
}
