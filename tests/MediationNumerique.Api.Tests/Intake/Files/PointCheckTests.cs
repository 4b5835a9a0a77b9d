using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Tests.Schema;

namespace MediationNumerique.Api.Tests.Intake.Files;

public sealed class PointCheckTests
{
    [Theory]
    [InlineData("Villeurbanne", "69100", "69266", "45.7667", "4.8803")]
    [InlineData("Villeurbanne", "69100", null, "45.775", "4.90")]
    [InlineData("Paris", "75012", "75112", "48.845", "2.395")]
    // Salin-de-Giraud, in the vast commune of Arles.
    [InlineData("Arles", "13129", "13004", "43.413", "4.73")]
    // Far up the river from Maripasoula's centre.
    [InlineData("Maripasoula", "97370", "97353", "3.2", "-54.0")]
    // Off the beach of Nice.
    [InlineData("Nice", "06000", "06088", "43.692", "7.26")]
    // No contour: overseas, or a commune that a neighbour held in 2018.
    [InlineData("Nouméa", "98800", "98818", "-22.27", "166.44")]
    [InlineData("Celles", "15170", "15031", "45.12", "2.94")]
    public void A_point_near_its_commune_or_of_an_unknown_one_is_accepted_without_a_word(string commune, string postal, string? insee, string lat, string lon) =>
        Assert.Empty(Anomalies(commune, postal, insee, lat, lon));

    [Fact]
    public void A_point_of_no_known_commune_cannot_be_compared() =>
        Assert.Equal(["commune-inconnue"], Anomalies("Nulle-Part", "00000", null, "10", "10").Select(anomalie => anomalie.Code));

    [Theory]
    [InlineData("Villeurbanne", "69100", "69266", "48.85", "2.35")]
    [InlineData("Villeurbanne", "69100", null, "45.2", "5.7")]
    [InlineData("Paris", "75012", "75112", "49.2", "2.4")]
    [InlineData("Cayenne", "97300", "97302", "45.76", "4.88")]
    // A commune away, which a distance to centres would not have seen.
    [InlineData("Villeurbanne", "69100", "69266", "45.7558", "4.8398")]
    [InlineData("Nouméa", "98800", "98818", "45.76", "4.88")]
    public void A_point_far_from_its_commune_is_a_warning(string commune, string postal, string? insee, string lat, string lon)
    {
        var anomalie = Assert.Single(Anomalies(commune, postal, insee, lat, lon));

        Assert.Equal(("latitude", "coordonnees-hors-commune", Gravite.Avertissement), (anomalie.Champ, anomalie.Code, anomalie.Gravite));
        Assert.Empty(anomalie.Suggestions);
    }

    [Fact]
    public void The_warning_names_the_commune_that_the_point_is_in()
    {
        var anomalie = Assert.Single(Anomalies("Villeurbanne", "69100", "69266", "48.9118", "2.3338"));

        Assert.Equal(
            "Ce point est à Saint-Ouen-sur-Seine (93070), à 394 km de Villeurbanne (69266) : vérifiez la latitude et la longitude, ou la commune et son code.",
            anomalie.Message);
    }

    [Theory]
    [InlineData("4.8803", "45.7667", "45.7667, 4.8803")]
    [InlineData("-45.7667", "4.8803", "45.7667, 4.8803")]
    [InlineData("45.7667", "-4.8803", "45.7667, 4.8803")]
    public void Numbers_that_are_exchanged_or_lost_their_sign_are_suggested_right(string lat, string lon, string meant)
    {
        var anomalie = Assert.Single(Anomalies("Villeurbanne", "69100", "69266", lat, lon));

        Assert.Equal([meant], anomalie.Suggestions);
        Assert.Equal($"{lat}, {lon}", anomalie.Valeur);
    }

    [Fact]
    public void A_latitude_that_cannot_be_is_suggested_as_the_longitude()
    {
        var anomalie = Assert.Single(Anomalies("Nouméa", "98800", "98818", "166.4416", "-22.2711"));

        Assert.Equal(("hors-bornes", Gravite.Erreur), (anomalie.Code, anomalie.Gravite));
        Assert.Equal(["-22.2711, 166.4416"], anomalie.Suggestions);
    }

    private static IReadOnlyList<Anomalie> Anomalies(string commune, string postal, string? insee, string lat, string lon) => Fichier.Checks.Read(
        Sample.Lieu with { Commune = commune, CodePostal = postal, CodeInsee = insee, Latitude = lat, Longitude = lon }).Anomalies;
}
