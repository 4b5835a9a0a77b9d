using MediationNumerique.Api.Catalogue;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Tests.Catalogue.Oracle;

/// <summary>A filter evaluated row by row, in the simplest way.</summary>
internal sealed class OracleAnswer(IReadOnlyList<OracleRow> rows, Selection selection)
{
    private const double EarthRadius = 6371.0088;

    public IReadOnlyList<OracleRow> Rows { get; } = [.. rows.Where(row => Passes(row, selection))];

    /// <summary>The ids in an order that does not hang on rounding; distances are checked one by one.</summary>
    public IEnumerable<Guid> InOrder(Tri tri) => (tri switch
    {
        Tri.Id => Rows.OrderBy(_ => 0),
        Tri.Nom => Rows.OrderBy(row => TextFolding.Fold(row.Nom), StringComparer.Ordinal),
        Tri.DateMaj => Rows.OrderByDescending(row => row.DateMaj ?? DateOnly.MinValue),
        Tri.Pertinence => Rows.OrderByDescending(row => selection.Words.Sum(word => Worth(row, word))),
        _ => throw new ArgumentOutOfRangeException(nameof(tri)),
    }).ThenBy(row => row.Id.ToString(), StringComparer.Ordinal).Select(row => row.Id);

    public List<KeyValuePair<string, int>> CountBy(Critere critere) =>
    [
        .. Rows.SelectMany(row => row.Keys).Where(key => key.Critere == critere).GroupBy(key => key.Value)
            .Select(group => KeyValuePair.Create(group.Key, group.Count()))
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];

    /// <summary>The haversine formula.</summary>
    public static double Kilometres((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        double Sin2(double degrees) => Math.Pow(Math.Sin(double.DegreesToRadians(degrees) / 2), 2);
        var h = Sin2(b.Latitude - a.Latitude)
            + (Math.Cos(double.DegreesToRadians(a.Latitude)) * Math.Cos(double.DegreesToRadians(b.Latitude)) * Sin2(b.Longitude - a.Longitude));

        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static bool Passes(OracleRow row, Selection selection) =>
        selection.Groups.All(group => group.AnyOf.Any(row.Keys.Contains))
        && (selection.Box is not { } box || (row.Point is { } at && IsIn(at, box)))
        && (selection.Circle is not { } circle
            || (row.Near is { } point && Kilometres(point, (circle.Centre.Latitude, circle.Centre.Longitude)) <= circle.Kilometres))
        && (selection.MajDepuis is not { } day || (row.DateMaj is { } maj && maj.DayNumber >= day))
        && (selection.ScoreMin is not { } score || row.Score >= score)
        && selection.Horaires.All(condition => OracleHoraires.Meets(row.Horaires, condition))
        && selection.Words.All(word => Worth(row, word) > 0);

    /// <summary>The box is cut in two where it crosses the antimeridian.</summary>
    private static bool IsIn((double Latitude, double Longitude) at, BoundingBox box) => box.West > box.East
        ? IsIn(at, box with { East = 180 }) || IsIn(at, box with { West = -180 })
        : box.South <= at.Latitude && at.Latitude <= box.North && box.West <= at.Longitude && at.Longitude <= box.East;

    /// <summary>The best text where a word begins so: its worth, and 1 more for the word itself; a letter must be the word itself.</summary>
    private static int Worth(OracleRow row, string word) => row.Texts
        .SelectMany(text => text.Words
            .Where(w => word.Length == 1 ? w == word : w.StartsWith(word, StringComparison.Ordinal))
            .Select(w => text.Worth + (w == word ? 2 : 1)))
        .DefaultIfEmpty(0)
        .Max();
}
