namespace MediationNumerique.Api.Tests.Territoires;

public sealed class LocateTests
{
    [Theory]
    [InlineData("69123", "69003", "Lyon", "69383")]
    [InlineData("75056", "75116", "Paris", "75116")]
    [InlineData("75056", "75016", "PARIS", "75116")]
    [InlineData("75111", "", "", "75111")]
    [InlineData("13055", "13000", "Marseille", "13055")]
    [InlineData("13055", "13000", "Marseille 8e", "13208")]
    [InlineData("74268", "74600", "Seynod", "74010")]
    [InlineData(" 2a004 ", "20000", "Ajaccio", "2A004")]
    [InlineData("98818", "98800", "Nouméa", "98818")]
    [InlineData("38185", "69003", "Lyon", "38185")]
    public void A_code_INSEE_is_believed_first(string codeInsee, string codePostal, string commune, string expected) =>
        Assert.Equal(expected, Locate(codeInsee, codePostal, commune));

    [Theory]
    [InlineData("42000", "ST ETIENNE", "42218")]
    [InlineData("42000", "Saint-étienne", "42218")]
    [InlineData("26260", "Saint-Donat-sur-lHerbasse", "26301")]
    [InlineData("03190", "Ste Thérence", "03261")] // a wrong postal code, but the only such name of the département
    [InlineData("03420", "Ste Thérence", "03261")]
    [InlineData("75011", "Paris 11e", "75111")]
    [InlineData("75011", "Paris 11ème arrondissement", "75111")]
    [InlineData("69003", "Lyon 03", "69383")]
    [InlineData("69001", "LYON 1ER", "69381")]
    [InlineData("75116", "Paris", "75116")]
    [InlineData("69422", "LYON CEDEX 03", "69383")]
    [InlineData("75012", "Paris 11e", "75056")] // they disagree: the commune only
    [InlineData("38021", "GRENOBLE CEDEX 1", "38185")]
    [InlineData("43012", "LE PUY-EN-VELAY", "43157")]
    [InlineData("74600", "Seynod", "74010")]
    [InlineData("74960", "Cran-Gevrier - Annecy", "74010")]
    [InlineData("74400", "CHAMONIX", "74056")]
    [InlineData("43800", "Vorey sur Arzon", "43267")]
    [InlineData("20200", "Bastia", "2B033")]
    [InlineData("20700", "Ajaccio", "2A004")]
    [InlineData("97150", "Saint Martin", "97801")]
    [InlineData("97133", "Gustavia", "97701")]
    [InlineData("98800", "NOUMEA", "98818")]
    [InlineData("97500", "Saint-Pierre", "97502")]
    [InlineData("67000", "STRASBOURG", "67482")]
    public void Without_code_the_postal_code_and_the_name_tell(string codePostal, string commune, string expected) =>
        Assert.Equal(expected, Locate(null, codePostal, commune));

    [Theory]
    [InlineData(null, "01100", "Nulle-Part")]
    [InlineData("", "", "")]
    [InlineData("99999", "00000", "Atlantis")]
    [InlineData(null, "x", "Lyon")]
    [InlineData(null, "01100", "")]
    public void Nothing_is_guessed_between_several_communes(string? codeInsee, string codePostal, string commune) =>
        Assert.Null(Locate(codeInsee, codePostal, commune));

    [Fact]
    public void An_unknown_code_INSEE_leaves_the_address_to_tell() => Assert.Equal("38185", Locate("38999", "38000", "Grenoble"));

    private static string? Locate(string? codeInsee, string codePostal, string commune) =>
        Referentiel.Instance.Locate(codeInsee, codePostal, commune)?.Code;
}
