using MediationNumerique.Api.Schema;
using MediationNumerique.Api.Schema.Readers;

namespace MediationNumerique.Api.Tests.Schema;

public sealed class ContactRepairTests
{
    [Theory]
    [InlineData("04 78 00 00 00", "+33478000000")]
    [InlineData("+33 (0)4.78.00.00.00", "+33478000000")]
    [InlineData("0033478000000", "+33478000000")]
    [InlineData("0478000000 | 0478000001", "+33478000000")]
    [InlineData("3949 ou 0478000000", "+33478000000")]
    [InlineData("0590 12 34 56", "+590590123456")]
    [InlineData("0692123456", "+262692123456")]
    [InlineData("0594123456", "+594594123456")]
    [InlineData("0696123456", "+596696123456")]
    public void A_telephone_is_rewritten_in_the_international_format(string received, string expected)
    {
        var (lieu, anomalies) = LieuReader.Read(Sample.Lieu with { Telephone = received });

        Assert.Equal(expected, lieu!.Telephone);
        Assert.Equal(("telephone-reecrit", received), (Assert.Single(anomalies).Code, anomalies[0].Valeur));
    }

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
