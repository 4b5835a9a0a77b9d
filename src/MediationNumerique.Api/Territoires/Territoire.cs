using MediationNumerique.Api.Textes;

namespace MediationNumerique.Api.Territoires;

/// <summary>A former commune that is now a part of another one. The name is null where only the code is known.</summary>
internal sealed record AncienneCommune(string Code, string? Nom)
{
    /// <summary>Empty without a name.</summary>
    internal string NomPlie { get; } = TextFolding.Fold(Nom ?? "");
}

/// <summary>A box in degrees.</summary>
internal readonly record struct Emprise(double Ouest, double Sud, double Est, double Nord);

/// <summary>
/// A territory. Its parents contain it wholly: an EPCI that lies in two départements has no <c>Departement</c>, one that
/// lies in two régions has no <c>Region</c> either. Nothing changes once the référentiel is loaded.
/// </summary>
internal sealed class Territoire
{
    // Most communes have neither: an absent list costs nothing 35,000 times.
    private List<Territoire>? _enfants;
    private List<AncienneCommune>? _anciennesCommunes;

    public Territoire(LigneTerritoire ligne, TypeTerritoire type)
    {
        Type = type;
        Code = ligne.Code;
        Nom = ligne.Nom;
        Population = ligne.Population;
        CodesPostaux = ligne.CodesPostaux;
        Latitude = ligne.Latitude;
        Longitude = ligne.Longitude;
        CentrePrecision = ligne.CentrePrecision;
        NomPlie = TextFolding.Fold(Nom);
    }

    public TypeTerritoire Type { get; }

    public string Code { get; }

    public string Nom { get; }

    public Territoire? Region { get; init; }

    public Territoire? Departement { get; init; }

    /// <summary>Itself, for a département.</summary>
    public Territoire? EnDepartement => Type is TypeTerritoire.Departement ? this : Departement;

    public Territoire? Epci { get; init; }

    /// <summary>Only for an arrondissement.</summary>
    public Territoire? Commune { get; init; }

    /// <summary>Null where nobody counts: the Terres australes et antarctiques françaises, Clipperton.</summary>
    public int? Population { get; }

    /// <summary>Of a commune or an arrondissement; empty for the others.</summary>
    public IReadOnlyList<string> CodesPostaux { get; }

    public double? Latitude { get; }

    public double? Longitude { get; }

    public CentrePrecision? CentrePrecision { get; }

    /// <summary>Région → départements; département → communes; EPCI → communes; commune → arrondissements.</summary>
    public IReadOnlyList<Territoire> Enfants => _enfants ?? [];

    public IReadOnlyList<AncienneCommune> AnciennesCommunes => _anciennesCommunes ?? [];

    /// <summary>What contains it, nearest first.</summary>
    public IEnumerable<Territoire> Ancetres => new[] { Commune, Epci, Departement, Region }.OfType<Territoire>();

    /// <summary>The name as texts are compared: see <see cref="TextFolding.Fold"/>.</summary>
    internal string NomPlie { get; }

    internal void Add(Territoire enfant) => (_enfants ??= []).Add(enfant);

    internal void Add(AncienneCommune ancienne) => (_anciennesCommunes ??= []).Add(ancienne);
}
