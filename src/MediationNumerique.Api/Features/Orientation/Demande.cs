using MediationNumerique.Api.Catalogue.Index;
using MediationNumerique.Api.Schema.Enumerations;
using MediationNumerique.Api.Territoires;

namespace MediationNumerique.Api.Features.Orientation;

/// <summary>Whether remote help will do.</summary>
internal enum ADistance
{
    Accepte,
    Exige,
    Refuse,
}

/// <summary>A situation, as it was asked about.</summary>
internal sealed record Demande
{
    /// <summary>Null in a commune whose point nobody gives: distances are not known there.</summary>
    public required GeoPoint? Point { get; init; }

    /// <summary>The commune where the person is, or the nearest one; null far from all.</summary>
    public required Territoire? Commune { get; init; }

    /// <summary>None: any will do.</summary>
    public IReadOnlyList<ServiceCategorie> Besoins { get; init; } = [];

    public IReadOnlyList<Profil> Profils { get; init; } = [];

    public IReadOnlyList<FraisACharge> Frais { get; init; } = [];

    public IReadOnlyList<Creneau> Disponibilites { get; init; } = [];

    public required double MobiliteKm { get; init; }

    public ADistance ADistance { get; init; }

    /// <summary>The criteria that disqualify, by their names.</summary>
    public IReadOnlySet<string> Exige { get; init; } = new HashSet<string>();

    public required int Limite { get; init; }

    public required DateTimeOffset Maintenant { get; init; }

    public bool SansTelephone => Profils.Any(profil => profil.SansTelephone);

    /// <summary>The criteria that the index tells, each once.</summary>
    public IReadOnlyList<CritereIndexe> Indexes() =>
        [.. Profils.SelectMany(profil => profil.Criteres).DistinctBy(critere => critere.Nom), .. Frais.Count == 0 ? [] : new[] { CritereFrais() }];

    /// <summary>Free on a condition is not a no to who asks for free.</summary>
    private CritereIndexe CritereFrais()
    {
        var voulus = string.Join(" ou ", Frais.Select(frais => Enumeration.ValueOf(frais).ToLowerInvariant()));
        var gratuit = Frais is [FraisACharge.Gratuit];

        return new(
            NomsCriteres.Frais,
            Poids.Frais,
            [.. Frais.Select(Of)],
            gratuit ? [Of(FraisACharge.Payant)] : null,
            new(
                gratuit ? "C’est gratuit" : $"C’est {voulus}",
                gratuit ? "C’est payant" : $"Ce n’est pas {voulus}",
                gratuit ? "On ne sait pas si c’est gratuit : appelez" : $"On ne sait pas si c’est {voulus} : appelez"));
    }

    private static Key Of(FraisACharge frais) => new(Critere.Frais, Enumeration.ValueOf(frais));
}

/// <summary>The criteria that may be asked to disqualify; that of a profile stands for all of its own.</summary>
internal static class NomsCriteres
{
    public const string Besoins = "besoins";
    public const string Distance = "distance";
    public const string Profils = "profils";
    public const string Frais = "frais";
    public const string Disponibilites = "disponibilites";
    public const string Fraicheur = "fraicheur";

    public static readonly IReadOnlyList<string> Exigibles = [Besoins, Distance, Profils, Frais, Disponibilites, Fraicheur];
}
