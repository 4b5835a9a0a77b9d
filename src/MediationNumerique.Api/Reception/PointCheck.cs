using System.Globalization;
using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Validation;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Reception;

/// <summary>
/// A place whose point is far from the centre of its commune: a point or a commune is wrong, but which one is the
/// producer's to say, so it is a warning. How far is far depends on how well the centre is known and how vast the commune is:
/// of 10,442 real places, 0.5 % are beyond, and of those nearly all are hundreds of kilometres off.
/// </summary>
internal static class PointCheck
{
    private const double VasteCommune = 50;
    private const double VasteTerritoire = 400;

    /// <summary>Guyane, Terres australes, Polynésie, Nouvelle-Calédonie: communes larger than départements, or scattered over the sea.</summary>
    private static readonly HashSet<string> s_vastesTerritoires = ["973", "984", "987", "988"];

    /// <summary>Those of 300 km² and more elsewhere: Arles, Val-Cenis, Saintes-Maries-de-la-Mer, Chemillé-en-Anjou, Noyant-Villages.</summary>
    private static readonly HashSet<string> s_vastesCommunes = ["13004", "73290", "13096", "49092", "49228"];

    /// <summary>Null when the point is near, or when there is no point, no commune or no centre to compare.</summary>
    public static Anomalie? Check(LieuMediationNumerique lieu, ReferentielTerritoires territoires)
    {
        if (GeoPoint.From(lieu.Latitude, lieu.Longitude) is not { } point
            || territoires.Locate(lieu.CodeInsee, lieu.CodePostal, lieu.Commune) is not { } commune
            || GeoPoint.From(commune.Latitude, commune.Longitude) is not { } centre)
        {
            return null;
        }
        var most = MostKilometres(commune);
        var kilometres = Distance(point, centre);

        return kilometres <= most ? null : TooFar(point, kilometres, OtherReadings(point).Where(other => Distance(other, centre) <= most));
    }

    /// <summary>A latitude that no point of the Earth has, but that would do for the longitude: the nearest is easily said.</summary>
    public static IReadOnlyList<Anomalie> SuggestInverted(IReadOnlyList<Anomalie> anomalies, LieuBrut brut) =>
        Formats.ParseDegrees(brut.Latitude) is { } latitude && Formats.ParseDegrees(brut.Longitude) is { } longitude
        && Math.Abs(latitude) is > 90 and <= 180 && Math.Abs(longitude) <= 90
            ? [.. anomalies.Select(a => a is { Champ: "latitude", Code: "hors-bornes" } ? a.Suggesting(Write(new(longitude, latitude))) : a)]
            : anomalies;

    /// <summary>In kilometres.</summary>
    private static double MostKilometres(Territoire commune) => commune.CentrePrecision switch
    {
        _ when commune.Departement is { Code: var departement } && s_vastesTerritoires.Contains(departement) => VasteTerritoire,
        _ when s_vastesCommunes.Contains(commune.Code) => VasteCommune,
        CentrePrecision.Officielle or CentrePrecision.Commune or CentrePrecision.CommuneParente => 20,
        // The centre itself is up to 36 km off.
        CentrePrecision.CodePostal => 50,
        // Up to 76 km.
        _ => 150,
    };

    /// <summary>What the producer may have meant: both numbers exchanged, or a sign lost.</summary>
    private static GeoPoint[] OtherReadings(GeoPoint point) =>
    [
        new(point.Longitude, point.Latitude), new(point.Latitude, -point.Longitude), new(-point.Latitude, point.Longitude),
    ];

    private static Anomalie TooFar(GeoPoint point, double kilometres, IEnumerable<GeoPoint> meant) => Anomalie.Avertissement(
        "latitude", "point-eloigne",
        string.Create(CultureInfo.InvariantCulture, $"Ce point est à {kilometres:0} km de la commune du lieu : vérifiez la latitude et la longitude, ou la commune et son code."),
        Write(point)).Suggesting([.. meant.Select(Write).Distinct()]);

    /// <summary>Latitude, then longitude.</summary>
    private static string Write(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude}, {point.Longitude}");

    private static double Distance(GeoPoint a, GeoPoint b) => Direction.ToKilometres(a.ToDirection().SquaredChordTo(b.ToDirection()));
}
