using MediationNumerique.Api.Features.Orientation;
using MediationNumerique.Api.Tests.Catalogue;

namespace MediationNumerique.Api.Tests.Features.Orientation;

/// <summary>Each promise of the ranking, over random cases.</summary>
public sealed class ClassementTests
{
    private const int Cases = 2_000;

    private static readonly int[] s_poids = [Poids.Besoins, Poids.Disponibilites, Poids.Profil, Poids.Frais, Poids.Fraicheur];

    [Fact]
    public void A_score_is_between_0_and_1() => Properties.ForAllSeeds(Cases, seed =>
        Assert.InRange(Classement.Score(Notes(new Dice(seed))), 0, 1));

    [Fact]
    public void Nearer_never_ranks_lower_all_else_equal() => Properties.ForAllSeeds(Cases, seed =>
    {
        var dice = new Dice(seed);
        var others = Notes(dice);
        var mobilite = dice.Between(0.1, 100);
        var (near, far) = (dice.Between(0, 50), dice.Between(50, 300));
        Place At(double km) => new(Classement.Score([Note.OfDistance(km, mobilite), .. others]), km, new Guid(dice.Below(1000), 0, 0, new byte[8]));

        Assert.True(At(near).CompareTo(At(far)) < 0);
    });

    [Fact]
    public void A_criterion_that_is_met_never_lowers_and_unknown_is_not_unmet() => Properties.ForAllSeeds(Cases, seed =>
    {
        var dice = new Dice(seed);
        var others = Notes(dice);
        var poids = dice.OneOf(s_poids);
        double With(Etat etat) => Classement.Score([Note.Of(poids, etat), .. others]);

        Assert.True(With(Etat.Remplie) > With(Etat.Inconnue));
        Assert.True(With(Etat.Inconnue) > With(Etat.NonRemplie));
    });

    [Fact]
    public void A_stale_place_ranks_lower_than_a_fresh_one() => Properties.ForAllSeeds(Cases, seed =>
    {
        var dice = new Dice(seed);
        var others = Notes(dice);
        var km = dice.Between(0, 100);
        Place Of(Etat fraicheur) => new(Classement.Score([Note.Of(Poids.Fraicheur, fraicheur), .. others]), km, Guid.NewGuid());

        Assert.True(Of(Etat.Remplie).CompareTo(Of(Etat.NonRemplie)) < 0);
    });

    [Fact]
    public void Ties_are_stable_whatever_the_order_they_come_in() => Properties.ForAllSeeds(200, seed =>
    {
        var dice = new Dice(seed);
        // Few scores and few distances, so that most tie.
        var places = Enumerable.Range(0, 40)
            .Select(i => new Place(dice.Below(3) / 2.0, dice.Chance(20) ? null : dice.Below(3), new Guid(i, 0, 0, new byte[8])))
            .ToList();

        Assert.Equal(places.Order(), dice.Shuffle(places).Order());
        Assert.Equal(places.Order().OrderBy(place => place.Kilometres ?? 99).OrderByDescending(place => place.Score), places.Order());
    });

    [Fact]
    public void Without_a_criterion_the_score_is_0() => Assert.Equal(0, Classement.Score([]));

    private static Note[] Notes(Dice dice) =>
        [.. Enumerable.Range(0, dice.Below(8)).Select(_ => Note.Of(dice.OneOf(s_poids), dice.OneOf(Enum.GetValues<Etat>())))];
}
