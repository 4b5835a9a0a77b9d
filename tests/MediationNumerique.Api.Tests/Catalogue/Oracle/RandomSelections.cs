using System.Collections.Immutable;
using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>Filters made of what some rows have, and of what no row has.</summary>
internal sealed class RandomSelections(IReadOnlyList<OracleRow> rows)
{
    private readonly Dictionary<Critere, string[]> _values = rows.SelectMany(row => row.Keys)
        .Distinct()
        .OrderBy(key => key.Value, StringComparer.Ordinal)
        .GroupBy(key => key.Critere, key => key.Value)
        .ToDictionary(group => group.Key, group => group.ToArray());

    public Selection Create(int seed)
    {
        var dice = new Dice(seed);

        return new()
        {
            Groups = [.. Enumerable.Range(0, dice.Below(4)).Select(i => Group(dice, i))],
            Box = dice.Chance(20) ? Box(dice) : null,
            Circle = dice.Chance(25) ? new(Point(dice), dice.OneOf([0.1, 1.7, 20.3, 200])) : null,
            MajDepuis = dice.Chance(15) ? (dice.OneOf(rows).DateMaj ?? new DateOnly(2022, 3, 1)).DayNumber + dice.Below(3) - 1 : null,
            ScoreMin = dice.Chance(15) ? (byte)Math.Clamp(dice.OneOf(rows).Score + dice.Below(3) - 1, 0, 100) : null,
            Words = dice.Chance(30) ? Words(dice) : [],
            Horaires = dice.Chance(40) ? [.. Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => OracleHoraires.Create(dice))] : [],
        };
    }

    private KeyGroup Group(Dice dice, int number)
    {
        var critere = dice.OneOf(Enum.GetValues<Critere>());
        // Mixed criteria, as where a territory and the zones that contain it are asked for.
        var keys = Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => Key(dice, dice.Chance(85) ? critere : dice.OneOf(Enum.GetValues<Critere>())));

        return new($"{critere}{number}", [.. keys.Distinct()]);
    }

    private Key Key(Dice dice, Critere critere) =>
        new(critere, _values.TryGetValue(critere, out var values) && dice.Chance(80) ? dice.OneOf(values) : dice.OneOf(["", "nulle part", "TRUE", "0"]));

    private GeoPoint Point(Dice dice)
    {
        var (latitude, longitude) = dice.OneOf(rows).Point ?? (46, 2);

        return dice.Chance(50)
            ? new(latitude, longitude)
            : new(Math.Clamp(latitude + dice.Between(-1, 1), -90, 90), Math.Clamp(longitude + dice.Between(-1, 1), -180, 180));
    }

    private BoundingBox Box(Dice dice)
    {
        var (a, b) = (Point(dice), Point(dice));
        var (south, north) = (Math.Min(a.Latitude, b.Latitude), Math.Max(a.Latitude, b.Latitude));
        var crosses = dice.Chance(30);

        return crosses == a.Longitude > b.Longitude ? new(a.Longitude, south, b.Longitude, north) : new(b.Longitude, south, a.Longitude, north);
    }

    private ImmutableArray<string> Words(Dice dice) => [.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => Word(dice)).Distinct()];

    private string Word(Dice dice)
    {
        if (dice.Chance(10))
        {
            return dice.OneOf(["zzz", "a", "l", "é"]);
        }
        var words = dice.OneOf(rows).Texts.SelectMany(text => text.Words).DefaultIfEmpty("de").ToList();
        var word = dice.OneOf(words);

        return dice.Chance(50) ? word : word[..(1 + dice.Below(word.Length))];
    }
}
