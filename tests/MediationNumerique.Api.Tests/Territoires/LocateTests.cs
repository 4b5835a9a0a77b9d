using MediationNumerique.Api.Territoires;

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
    // The postal code gives the département as a last resort, that of companies too.
    [InlineData(null, "01100", "Nulle-Part", "01")]
    [InlineData(null, "01100", "", "01")]
    // Ladiville has the same postal code, and is not what is meant.
    [InlineData(null, "16120", "MALAVILLE", "16")]
    [InlineData(null, "92074", "La Défense Cedex", "92")]
    [InlineData("", "", "", null)]
    [InlineData("99999", "00000", "Atlantis", null)]
    [InlineData(null, "x", "Lyon", null)]
    // Which of the two Corses?
    [InlineData(null, "20999", "Nulle-Part", null)]
    public void Nothing_is_guessed_between_several_communes(string? codeInsee, string codePostal, string commune, string? expected) =>
        Assert.Equal(expected, Locate(codeInsee, codePostal, commune));

    [Theory]
    [InlineData("25520", "GOUX-LES-USIERS", "25060", null)]
    [InlineData("73800", "Les Molettes", "73159", "Les Mollettes")]
    [InlineData("97600", "KOUNGOUU", "97610", "Koungou")]
    [InlineData("31180", "Catelmaurou", "31117", "Castelmaurou")]
    [InlineData("88700", "Rambervilelrs", "88367", "Rambervillers")]
    [InlineData("49350", "49350 GENNES-VAL-DE-LOIRE", "49261", null)]
    [InlineData("74130", "Entremont", "74212", null)]
    [InlineData("88150", "CAPAVENIR-VOSGES", "88465", null)]
    [InlineData("97491", "SAINT-DENIS BP 40064", "97411", null)]
    public void A_misspelt_or_former_name_is_found(string codePostal, string commune, string code, string? suggested)
    {
        var found = Referentiel.Instance.Locate(null, codePostal, commune);

        Assert.Equal(code, found.Territoire?.Code);
        Assert.All(found.Proches ?? [], near => Assert.Equal(suggested, near.Nom));
    }

    [Theory]
    // Two that agree are believed.
    [InlineData("63144", "62000", "ARRAS", "62041", Doute.CodeContredit)]
    [InlineData("63236", "98800", "NOUMEA", "98818", Doute.CodeContredit)]
    [InlineData("38185", "69003", "Lyon", "69383", Doute.CodeContredit)]
    [InlineData("69019", "06922", "Belleville-en-Beaujolais", "69019", Doute.CodePostalContredit)]
    [InlineData("38185", "75001", "Nulle-Part", "38185", Doute.CodeSeul)]
    [InlineData("69266", "69100", "Lyon 3e", "69266", Doute.NomContredit)]
    [InlineData("38999", "38000", "Grenoble", "38185", Doute.CodeInconnu)]
    // A hamlet, a distribution office, a postal code that crosses into the next département.
    [InlineData("13001", "13100", "AIX-LA-DURANNE", "13001", Doute.Aucun)]
    [InlineData("38185", "38021", "GRENOBLE CEDEX 1", "38185", Doute.Aucun)]
    public void Two_that_agree_are_believed_against_the_third(string codeInsee, string codePostal, string commune, string code, object doute)
    {
        var found = Referentiel.Instance.Locate(codeInsee, codePostal, commune);

        Assert.Equal((code, (Doute)doute), (found.Territoire?.Code, found.Doute));
    }

    private static string? Locate(string? codeInsee, string codePostal, string commune) =>
        Referentiel.Instance.Locate(codeInsee, codePostal, commune).Territoire?.Code;
}
