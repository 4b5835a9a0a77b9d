using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MediationNumerique.Api.Horaires;
using MediationNumerique.Api.Horaires.Corrections;
using MediationNumerique.Api.Intake.Reparations;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Rangees;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Territoires;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Intake.Correspondances.Propositions;

/// <summary>What a column looks like by its values.</summary>
internal sealed class ColonneVue(string titre, ReferentielTerritoires territoires)
{
    /// <summary>Values that are looked at; more tell nothing new.</summary>
    private const int MostLooked = 120;

    /// <summary>Where so many of the first are something else, the others are not looked at.</summary>
    private const int FirstLooked = 15;

    /// <summary>A column of more different texts holds no words of a list.</summary>
    private const int MostTexts = 400;

    private static readonly string[] s_voies =
        ["rue", "avenue", "av", "boulevard", "bd", "bld", "place", "pl", "chemin", "route", "allee", "allees", "impasse", "quai", "cours", "square", "passage", "lieu dit", "lieudit", "bourg", "mairie", "hameau", "esplanade", "za", "zac", "residence", "cite", "espace", "rond point", "promenade", "faubourg", "parvis", "mail"];

    /// <summary>A longer text is no word, nor several.</summary>
    private const int LongestText = 1_000;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _seen = [];
    private bool _isOverflowing;
    private readonly List<string> _looked = [];

    public string Titre => titre;

    /// <summary>Rows that hold something.</summary>
    public int Remplies { get; private set; }

    /// <summary>Whether no two rows hold the same.</summary>
    public bool IsUnique { get; private set; } = true;

    public bool IsListe { get; private set; }

    /// <summary>The first values.</summary>
    public IReadOnlyList<string> Exemples => _looked;

    /// <summary>The texts, and how many rows have each; null where there are too many to be words.</summary>
    public IReadOnlyDictionary<string, int>? Textes => _isOverflowing && !IsListe ? null : _texts;

    public void Add(Cellule cellule)
    {
        if (cellule.Texte is not { } texte)
        {
            return;
        }
        Remplies++;
        IsListe |= cellule.IsListe;
        if (_looked.Count < MostLooked)
        {
            _looked.Add(texte.Trim());
        }
        IsUnique &= _seen.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(texte.AsSpan())));
        if (_texts.TryGetValue(texte, out var count))
        {
            _texts[texte] = count + 1;
        }
        else if (_texts.Count < MostTexts && texte.Length <= LongestText)
        {
            _texts.Add(texte, 1);
        }
        else
        {
            _isOverflowing = true;
        }
    }

    /// <summary>The share of the values that are what a field asks for; null where values tell nothing of it.</summary>
    public double? Share(string champ) => champ switch
    {
        "code_postal" => Of(IsPostalCode),
        "code_insee" => Of(IsInsee),
        "commune" => Of(text => territoires.Named(text).Count > 0),
        "telephone" => Of(text => text.Length <= 60 && text.Count(char.IsAsciiDigit) is >= 8 and <= 30 && Number(text) is not (> -1_000 and < 1_000) && Telephones.Find(text, null) is not null),
        "courriels" => Of(text => text.Contains('@', StringComparison.Ordinal)),
        "site_web" or "prise_rdv" or "fiche_acces_libre" => Of(text => text.Contains('.', StringComparison.Ordinal) && !text.Contains('@', StringComparison.Ordinal) && Formats.IsHttpUrl(text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}")),
        "latitude" => Of(text => Number(text) is >= 41 and <= 51.5 or (>= -23 and <= -12) or (>= 2 and <= 18.5) or (> 6_000_000 and < 7_300_000)),
        "longitude" => Of(text => Number(text) is (>= -5.8 and <= 10) or (>= -63 and <= -50) or (>= 44 and <= 56) or (>= 160 and <= 170) or (> 80_000 and < 1_400_000)),
        "point" => Of(text => PointRepare.Degrees(new() { Latitude = text }) is ( >= -90 and <= 90, >= -180 and <= 180)),
        "pivot" => Of(text => text.Replace(" ", "", StringComparison.Ordinal) is { Length: 9 or 14 or 10 } plain && (Formats.Siret().IsMatch(plain) || Formats.Rna().IsMatch(plain) || (plain.Length == 9 && plain.All(char.IsAsciiDigit)))),
        "date_maj" => Of(text => text.Length >= 5 && DateReparee.Parse(text) is not null),
        "horaires" => Of(text => text.Length >= 5 && (HorairesParser.Parse(text) is not null || HorairesCorrection.Suggest(text).Count > 0)),
        "adresse" => Of(LooksLikeStreet),
        "nom" => Of(text => text.Length is >= 3 and <= 150 && text.Any(char.IsLetter) && !text.Contains('@', StringComparison.Ordinal) && !text.Contains("://", StringComparison.Ordinal)),
        _ => null,
    };

    private static double? Number(string text) => double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private double Of(Func<string, bool> holds) => _looked.Count == 0 || (_looked.Count > FirstLooked && !_looked.Take(FirstLooked).Any(holds)) ? 0
        : (double)_looked.Count(holds) / _looked.Count;

    private bool IsPostalCode(string text) => Padded(text) is { } code && territoires.OfPostalCode(code).Count > 0;

    private bool IsInsee(string text) => Padded(text) is { } code
        && (territoires.Find(TypeTerritoire.Commune, code) ?? territoires.Find(TypeTerritoire.Arrondissement, code)) is not null;

    private static string? Padded(string text) => text.Trim() is var plain && plain.EndsWith(".0", StringComparison.Ordinal) ? Padded(plain[..^2])
        : plain.Length == 4 && plain.All(char.IsAsciiDigit) ? $"0{plain}"
        : plain.Length == 5 ? plain.ToUpperInvariant()
        : null;

    private static bool LooksLikeStreet(string text) => text.Length is >= 4 and <= 200 && text.Any(char.IsLetter)
        && (char.IsAsciiDigit(text[0]) || s_voies.Any(voie => $" {TextFolding.Fold(text)} ".Contains($" {voie} ", StringComparison.Ordinal)));
}
