using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class ContactRepairTests
{
    [Theory]
    [InlineData("04 78 00 00 00", "+33478000000")]
    [InlineData("+33 (0)4.78.00.00.00", "+33478000000")]
    [InlineData("0033478000000", "+33478000000")]
    [InlineData("3949 ou 0478000000", "+33478000000")]
    [InlineData("0590 12 34 56", "+590590123456")]
    [InlineData("0692123456", "+262692123456")]
    [InlineData("0594123456", "+594594123456")]
    [InlineData("0696123456", "+596696123456")]
    [InlineData("474000001", "+33474000001")]
    [InlineData("33474000001", "+33474000001")]
    [InlineData("+330474000001", "+33474000001")]
    [InlineData("04 74 00 00 01 (accueil)", "+33474000001")]
    [InlineData("Tél : 04 74 00 00 01", "+33474000001")]
    [InlineData("Tél. 04-74-00-00-01 poste 12", "+33474000001")]
    [InlineData("du lundi au vendredi, 04.74.00.00.01", "+33474000001")]
    [InlineData("0508410001", "+508410001")]
    [InlineData("05 08 41 00 01", "+508410001")]
    [InlineData("00687271234", "+687271234")]
    public void A_telephone_is_rewritten_in_the_international_format(string received, string expected)
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Telephone = received });

        Assert.Equal(expected, lieu!.Telephone);
        Assert.Equal(("telephone-reecrit", received, expected), (Assert.Single(anomalies).Code, anomalies[0].Valeur, anomalies[0].Retenu));
        Assert.Equal(Gravite.Information, anomalies[0].Gravite);
    }

    [Theory]
    [InlineData("0478000000 | 0478000001")]
    [InlineData("04 78 00 00 00 / 06 12 00 00 00")]
    public void Of_two_numbers_the_first_is_kept_and_that_is_said(string received)
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Telephone = received });

        Assert.Equal("+33478000000", lieu!.Telephone);
        Assert.Equal(("telephone-reecrit", Gravite.Avertissement), (Assert.Single(anomalies).Code, anomalies[0].Gravite));
    }

    [Theory]
    [InlineData("988", "27 12 34", "+687271234")]
    [InlineData("987", "40 41 42 43", "+68940414243")]
    [InlineData("975", "41 00 01", "+508410001")]
    [InlineData("975", "0508410001", "+508410001")]
    [InlineData("986", "72 12 34", "+681721234")]
    [InlineData("974", "0262123456", "+262262123456")]
    [InlineData("974", "01 42 00 00 01", "+33142000001")]
    [InlineData("976", "0269 61 12 34", "+262269611234")]
    public void A_number_is_read_as_it_is_dialled_where_the_place_is(string postal, string received, string expected) =>
        Assert.Equal(expected, LieuReader.Read(Sample.Lieu with { Telephone = received, CodePostal = $"{postal}00", CodeInsee = null }).Content!.Telephone);

    [Fact]
    public void A_number_that_does_not_exist_is_not_taken_but_what_it_may_mean_is_suggested()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Telephone = "Tél : 00 00 00 00 00" });
        var (short_, doubt) = LieuReader.Read(Sample.Lieu with { Telephone = "0262 00 00 00", CodePostal = "69001" });

        Assert.Null(lieu!.Telephone);
        Assert.Empty(Assert.Single(anomalies).Suggestions);
        Assert.Equal(["+33262000000"], short_!.Telephone is null ? Assert.Single(doubt).Suggestions : ["+33262000000"]);
    }

    [Theory]
    [InlineData("+33465710000", "04 65 71 00 00")]
    [InlineData("+262262123456", "0262 12 34 56")]
    [InlineData("+687271234", "27 12 34")]
    [InlineData("+68940414243", "40 41 42 43")]
    [InlineData("+508410001", "041 00 01")]
    [InlineData("+33", "+33")]
    [InlineData("n'importe quoi", "n'importe quoi")]
    public void A_number_is_written_as_people_write_it(string number, string expected) => Assert.Equal(expected, Telephones.EnClair(number));

    [Theory]
    [InlineData("39 49")]
    [InlineData("à l’accueil")]
    [InlineData("+1 212 555 0100")]
    public void A_telephone_that_is_not_one_is_dropped_and_reported(string received)
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Telephone = received });

        Assert.Null(lieu!.Telephone);
        Assert.Equal(("telephone", "format", received), (Assert.Single(anomalies).Champ, anomalies[0].Code, anomalies[0].Valeur));
    }

    [Fact]
    public void A_bare_host_is_completed_and_reported()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { SiteWeb = ["www.exemple.fr/lieu"], PriseRdv = "rdv.exemple.fr" });

        Assert.Equal(["https://www.exemple.fr/lieu"], lieu!.SiteWeb);
        Assert.Equal("https://rdv.exemple.fr", lieu.PriseRdv);
        Assert.All(anomalies, a => Assert.Equal(("url-completee", Gravite.Avertissement), (a.Code, a.Gravite)));
        Assert.Equal(2, anomalies.Count);
    }

    [Fact]
    public void A_bad_web_site_or_email_is_dropped_and_reported_and_the_others_kept()
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with
        {
            SiteWeb = ["contact@exemple.fr", "https://exemple.fr"],
            Courriels = ["@", "a@exemple.fr"],
        });

        Assert.Equal(["https://exemple.fr"], lieu!.SiteWeb);
        Assert.Equal(["a@exemple.fr"], lieu.Courriels);
        Assert.Equal(["courriels", "site_web"], anomalies.Select(a => a.Champ).Order());
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("prendre rendez-vous au guichet")]
    public void A_bad_appointment_link_refuses_the_place(string link) =>
        Assert.Equal("prise_rdv", Assert.Single(LieuReader.Read(Sample.Lieu with { PriseRdv = link }).Erreurs).Champ);
}
